// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.plan.ModuleRequirementCheck;

/** Sorts modules into waves: what a module requires is in an earlier wave. The same input gives the same order. */
final class StartOrder {

    private StartOrder() {}

    /** Modules that require each other in a circle come last; nothing can satisfy them. */
    static List<List<String>> waves(Collection<String> modules, Catalogue catalogue) {
        Set<String> left = new TreeSet<>(modules);
        List<List<String>> waves = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(module ->
                            left.stream().noneMatch(other -> ModuleRequirementCheck.requires(module, other, catalogue)))
                    .toList();
            List<String> wave = ready.isEmpty() ? List.copyOf(left) : ready;
            waves.add(wave);
            wave.forEach(left::remove);
        }
        return waves;
    }
}
