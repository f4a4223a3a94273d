// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.store.RolesColumn;

/** A person who signs in with a password kept here. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Convert(converter = RolesColumn.class)
    private Set<String> roles;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "one_time")
    private boolean oneTime;

    private boolean enabled;

    private boolean demo;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    public Account(UUID id, String name, String displayName, Set<String> roles, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.enabled = true;
        this.createdAt = createdAt;
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

    public Set<String> roles() {
        return roles;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** True while the password was given by somebody else: the person must choose one before anything else. */
    public boolean oneTime() {
        return oneTime;
    }

    public boolean enabled() {
        return enabled;
    }

    public void password(String hash, boolean givenBySomebodyElse) {
        passwordHash = hash;
        oneTime = givenBySomebodyElse;
    }

    /** Makes this the account of the demonstration, which a start without it disables. */
    public void demonstration() {
        demo = true;
        enabled = true;
    }

    public boolean demo() {
        return demo;
    }
}
