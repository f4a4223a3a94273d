// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the claims that are read; an empty one is not. */
public record ClaimNames(String name, String email, String identityNumber, String roles, String agency) {

    /** First segments of all, to know whether a set of claims has them. */
    public Set<String> needed() {
        return Stream.of(name, email, identityNumber, roles, agency)
                .filter(path -> !path.isEmpty())
                .map(path -> path.split("\\.", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }
}
