// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person who may sign in: with a password kept here, through a provider, or both ways. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    /** Where roles stood before they could be held at an agency; emptied when they move to {@link AccountGrant}. */
    @Column(name = "roles")
    private String formerRoles;

    /** Empty: no password opens this account. */
    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "one_time")
    private boolean oneTime;

    private boolean enabled;

    private boolean demo;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Version
    private long version;

    protected Account() {}

    public Account(UUID id, String name, String displayName, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.formerRoles = "";
        this.passwordHash = "";
        this.enabled = true;
        this.createdAt = createdAt;
        describe(displayName, Optional.empty());
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public Optional<String> email() {
        return Optional.of(email).filter(address -> !address.isEmpty());
    }

    Optional<String> passwordHash() {
        return Optional.of(passwordHash).filter(hash -> !hash.isEmpty());
    }

    /** True while the password was given by somebody else: the person must choose one before anything else. */
    public boolean oneTime() {
        return oneTime;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean demo() {
        return demo;
    }

    String formerRoles() {
        return formerRoles;
    }

    void forgetFormerRoles() {
        formerRoles = "";
    }

    public void password(String hash, boolean givenBySomebodyElse) {
        passwordHash = hash;
        oneTime = givenBySomebodyElse;
    }

    /** Says who the person is; nothing of it identifies the account. */
    public void describe(String shown, Optional<String> address) {
        displayName = shown;
        email = address.orElse("");
        searchText = SearchText.of(name, displayName, email);
    }

    public void enable(boolean mayEnter) {
        enabled = mayEnter;
    }

    /** Makes this the account of the demonstration, which a start without it disables. */
    public void demonstration() {
        demo = true;
        enabled = true;
    }

    AccountRecord toRecord() {
        return new AccountRecord(
                id,
                name,
                displayName,
                email(),
                !passwordHash.isEmpty(),
                oneTime,
                enabled,
                demo,
                createdAt,
                Optional.ofNullable(lastSignInAt),
                version);
    }
}
