// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.sen.web.api.Fault;

/** What a new API client must look like. */
public final class ClientRules {

    public static final int LONGEST_NAME = 200;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{1,62}");
    private static final int MOST_ROLES = 30;
    private static final int MOST_ADDRESSES = 7;
    private static final int MOST_AGENCIES = 20;

    private ClientRules() {}

    /** Every fault at once; empty when the client can be made. */
    public static List<Fault> faults(String id, String name, ClientRights rights, ClientKind kind) {
        List<Fault> faults = faults(id, name, rights.roles());
        if (rights.agencies().size() > MOST_AGENCIES) {
            faults.add(Fault.of("/agencies", "client-agencies-count", MOST_AGENCIES));
        }
        if (kind.redirectUris().isEmpty() && !kind.confidential()) {
            faults.add(Fault.of("/redirectUris", "client-redirect-needed"));
        }
        if (kind.redirectUris().size() > MOST_ADDRESSES) {
            faults.add(Fault.of("/redirectUris", "client-redirect-count", MOST_ADDRESSES));
        }
        for (String address : kind.redirectUris()) {
            if (!RedirectAddress.isUsable(address)) {
                faults.add(Fault.of("/redirectUris", "client-redirect-format", address));
            }
        }
        return faults;
    }

    static List<Fault> faults(String id, String name, Set<String> roles) {
        List<Fault> faults = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            faults.add(Fault.of("/id", "client-id-format"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(Fault.of("/name", "client-name-length", LONGEST_NAME));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            faults.add(Fault.of("/name", "control-character"));
        }
        if (roles.isEmpty() || roles.size() > MOST_ROLES) {
            faults.add(Fault.of("/roles", "client-roles-count", MOST_ROLES));
        }
        for (String role : new TreeSet<>(roles)) {
            if (!ROLE.matcher(role).matches()) {
                faults.add(Fault.of("/roles", "client-role-format", role));
            }
        }
        return faults;
    }
}
