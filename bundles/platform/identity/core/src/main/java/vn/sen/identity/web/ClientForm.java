// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.util.Set;
import vn.sen.identity.client.ClientKind;

/**
 * What somebody has filled in for a new client, shown again beside what is wrong with it.
 *
 * @param redirectUris one a line
 * @param withoutSecret the program cannot keep one
 */
public record ClientForm(String id, String name, Set<String> roles, String redirectUris, boolean withoutSecret) {

    static final ClientForm EMPTY = new ClientForm("", "", Set.of(), "", false);

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
