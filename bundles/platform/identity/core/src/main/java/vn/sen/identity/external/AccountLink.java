// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.persistence.api.Ids;

/** Says that a provider's subject is the person of an account. */
@Entity
@Table(name = "account_link")
public class AccountLink {

    @Id
    private UUID id;

    private String provider;

    private String subject;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected AccountLink() {}

    AccountLink(ExternalIdentity identity, UUID accountId, Instant linkedAt) {
        this.id = Ids.next();
        this.provider = identity.provider();
        this.subject = identity.subject();
        this.accountId = accountId;
        this.displayName = Names.display(identity);
        this.linkedAt = linkedAt;
    }

    UUID accountId() {
        return accountId;
    }

    LinkRecord toRecord() {
        return new LinkRecord(id, provider, displayName, linkedAt);
    }
}
