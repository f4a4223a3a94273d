// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import java.time.Instant;
import java.util.Set;

/** An API client as it was when it was read; without its secret, which nobody can read. */
public record ClientRecord(
        String id, String name, Set<String> roles, ClientKind kind, boolean enabled, Instant createdAt) {

    public ClientRecord {
        roles = Set.copyOf(roles);
    }
}
