// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sen.identity.api.AssuranceLevel;

/** How surely a person is who the provider says, by how the person signed in there. */
public final class AssuranceRules {

    private final AssuranceLevel usual;
    private final Map<String, AssuranceLevel> byAcr;
    private final Set<String> secondFactor;

    /**
     * @param usual name of an {@link AssuranceLevel}
     * @param acrLevels each {@code acr=LEVEL}
     * @param secondFactor values of acr or amr
     * @throws IllegalArgumentException when one is not written as it should be
     */
    public AssuranceRules(String usual, List<String> acrLevels, Collection<String> secondFactor) {
        this.usual = level(usual);
        Map<String, AssuranceLevel> levels = new HashMap<>();
        for (String rule : acrLevels) {
            int equals = rule.lastIndexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("acrLevels has \"" + rule + "\"; write acr=LEVEL_2");
            }
            levels.put(rule.substring(0, equals).strip(), level(rule.substring(equals + 1)));
        }
        this.byAcr = Map.copyOf(levels);
        this.secondFactor = Set.copyOf(secondFactor);
    }

    AssuranceLevel level(Optional<String> acr) {
        if (byAcr.isEmpty()) {
            return usual;
        }
        return acr.flatMap(value -> Optional.ofNullable(byAcr.get(value))).orElse(AssuranceLevel.UNVERIFIED);
    }

    boolean secondFactor(Optional<String> acr, List<String> amr) {
        return Stream.concat(acr.stream(), amr.stream()).anyMatch(secondFactor::contains);
    }

    private static AssuranceLevel level(String name) {
        try {
            return AssuranceLevel.valueOf(name.strip());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no level; give one of " + List.of(AssuranceLevel.values()), unknown);
        }
    }
}
