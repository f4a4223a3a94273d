// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An API client as it was when it was read; without its secret, which nobody can read. */
public record ClientRecord(
        String id, String name, ClientRights rights, ClientKind kind, boolean enabled, Instant createdAt) {

    public Set<String> roles() {
        return rights.roles();
    }

    /** Where it holds them; empty: everywhere. */
    public Set<UUID> agencies() {
        return rights.agencies();
    }
}
