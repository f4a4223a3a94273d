// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.web.api.Fault;

/**
 * What somebody has filled in for a new client, shown again beside what is wrong with it.
 *
 * @param agencies codes, one a line; empty: everywhere
 * @param redirectUris one a line
 * @param withoutSecret the program cannot keep one
 */
public record ClientForm(
        String id, String name, Set<String> roles, String agencies, String redirectUris, boolean withoutSecret) {

    static final ClientForm EMPTY = new ClientForm("", "", Set.of(), "", "", false);

    /** What the form asks for; an agency that nobody knows is added to the faults. */
    ClientRights rights(AgencyRegister register, LocalDate today, List<Fault> faults) {
        Set<UUID> found = new HashSet<>();
        agencies.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> register.find(line, today)
                        .ifPresentOrElse(found::add, () -> faults.add(Fault.of("/agencies", "agency-unknown", line))));
        return new ClientRights(roles, found);
    }

    ClientKind kind() {
        return new ClientKind(
                !withoutSecret,
                redirectUris
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
