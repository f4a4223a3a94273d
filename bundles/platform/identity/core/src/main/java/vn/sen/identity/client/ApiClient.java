// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import vn.sen.identity.store.RolesColumn;

/** A program that may ask for access tokens. */
@Entity
@Table(name = "api_client")
public class ApiClient {

    @Id
    private String id;

    private String name;

    @Convert(converter = RolesColumn.class)
    private Set<String> roles;

    private boolean confidential;

    /** With a line end between; none of them contains one. */
    @Column(name = "redirect_uris")
    private String redirectUris;

    @Column(name = "secret_hash")
    private String secretHash;

    private boolean enabled;

    private boolean demo;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ApiClient() {}

    public ApiClient(String id, String name, Set<String> roles, String secretHash, boolean demo, Instant createdAt) {
        this(id, name, roles, ClientKind.SERVICE, secretHash, demo, createdAt);
    }

    public ApiClient(
            String id,
            String name,
            Set<String> roles,
            ClientKind kind,
            String secretHash,
            boolean demo,
            Instant createdAt) {
        this.id = id;
        this.name = name;
        this.roles = Set.copyOf(roles);
        this.confidential = kind.confidential();
        this.redirectUris = String.join("\n", kind.redirectUris());
        this.secretHash = secretHash;
        this.enabled = true;
        this.demo = demo;
        this.createdAt = createdAt;
    }

    public String secretHash() {
        return secretHash;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean confidential() {
        return confidential;
    }

    public void disable() {
        enabled = false;
    }

    /** Gives the demonstration's client again what it had when it was new. */
    public void restore(Set<String> allRoles, String hash) {
        roles = Set.copyOf(allRoles);
        secretHash = hash;
        enabled = true;
    }

    public ClientRecord toRecord() {
        return new ClientRecord(
                id,
                name,
                roles,
                new ClientKind(confidential, redirectUris.lines().toList()),
                enabled,
                createdAt);
    }
}
