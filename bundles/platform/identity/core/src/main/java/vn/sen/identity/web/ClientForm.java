// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.util.Set;

/** What somebody has filled in for a new client, shown again beside what is wrong with it. */
public record ClientForm(String id, String name, Set<String> roles) {

    static final ClientForm EMPTY = new ClientForm("", "", Set.of());
}
