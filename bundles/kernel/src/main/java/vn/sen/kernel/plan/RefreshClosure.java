// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which bundles would be wired anew when a module goes, and which of them are none of its own. */
final class RefreshClosure {

    private final List<InstalledBundle> gone;
    private final List<InstalledBundle> strangers;

    private RefreshClosure(List<InstalledBundle> gone, List<InstalledBundle> strangers) {
        this.gone = gone;
        this.strangers = strangers;
    }

    static RefreshClosure of(String module, Installed installed) {
        List<InstalledBundle> gone = installed.bundles().stream()
                .filter(bundle -> bundle.owners().equals(List.of(module)))
                .toList();
        List<InstalledBundle> strangers = new ArrayList<>(gone.isEmpty() ? gone : installed.dependencyClosure(gone));
        strangers.removeAll(gone);
        return new RefreshClosure(gone, strangers);
    }

    /** Bundles that only this module brought: they leave with it. */
    List<InstalledBundle> gone() {
        return gone;
    }

    List<InstalledBundle> strangers() {
        return strangers;
    }

    /** Bundles with the modules that brought them, for a sentence. */
    static List<String> names(Collection<InstalledBundle> bundles) {
        return bundles.stream()
                .map(bundle -> bundle.owners().isEmpty()
                        ? bundle.display()
                        : bundle.display() + " (" + String.join(", ", bundle.owners()) + ")")
                .toList();
    }
}
