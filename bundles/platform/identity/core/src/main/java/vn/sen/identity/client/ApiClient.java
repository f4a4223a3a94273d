// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Identifiers with a blank between; empty: everywhere. */
    private String agencies;

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
        this(id, name, ClientRights.everywhere(roles), ClientKind.SERVICE, secretHash, demo, createdAt);
    }

    public ApiClient(
            String id,
            String name,
            ClientRights rights,
            ClientKind kind,
            String secretHash,
            boolean demo,
            Instant createdAt) {
        this.id = id;
        this.name = name;
        this.roles = rights.roles();
        this.agencies = rights.agencies().stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
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
        agencies = "";
        secretHash = hash;
        enabled = true;
    }

    /** Holds these roles too. */
    public void alsoHold(Set<String> more) {
        Set<String> all = new TreeSet<>(roles);
        all.addAll(more);
        roles = Set.copyOf(all);
    }

    private Set<UUID> agencies() {
        return Stream.of(agencies.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    public ClientRecord toRecord() {
        return new ClientRecord(
                id,
                name,
                new ClientRights(roles, agencies()),
                new ClientKind(confidential, redirectUris.lines().toList()),
                enabled,
                createdAt);
    }
}
