// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.Set;

/**
 * Who may see something. A role that somebody holds at an agency only shows them what belongs to that agency and below.
 *
 * @param roles any of them is enough; without meaning for everybody
 */
public record Audience(boolean everybody, Set<String> roles) {

    public Audience {
        roles = Set.copyOf(roles);
    }

    public static Audience all() {
        return new Audience(true, Set.of());
    }

    public static Audience of(String... roles) {
        return new Audience(false, Set.of(roles));
    }

    /** Nobody: there is nothing to be seen. */
    public static Audience nobody() {
        return new Audience(false, Set.of());
    }

    public boolean isNobody() {
        return !everybody && roles.isEmpty();
    }
}
