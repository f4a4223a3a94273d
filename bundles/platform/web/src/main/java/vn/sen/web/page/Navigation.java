// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.sen.identity.api.Caller;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.api.NavigationEntry;
import vn.sen.web.api.PageContext;

/** The links that the enabled modules bring, as far as the caller may see them. */
public final class Navigation {

    private final Supplier<Optional<Modules>> modules;

    public Navigation(Supplier<Optional<Modules>> modules) {
        this.modules = modules;
    }

    /** An entry together with the module that brings it. */
    public record Item(ModuleStatus module, NavigationEntry entry) {}

    /** The entries for a caller, in their order. */
    public List<Item> items(Optional<Caller> caller) {
        return modules.get().stream()
                .flatMap(known -> known.list().stream())
                .filter(module -> module.state() == ModuleState.ENABLED)
                .flatMap(module -> module.navigation().stream().map(entry -> new Item(module, entry)))
                .filter(item -> visible(item.entry().roles(), caller))
                .sorted(Comparator.comparingInt((Item item) -> item.entry().order())
                        .thenComparing(item -> item.entry().path()))
                .toList();
    }

    /** The same as links of the header, the one of the page shown now marked. */
    public List<ShellModel.Link> links(PageContext page) {
        return items(page.caller()).stream()
                .map(item -> new ShellModel.Link(
                        item.entry().path(),
                        item.entry().label().in(page.locale()),
                        within(page.path(), item.entry().path())))
                .toList();
    }

    static boolean within(String path, String area) {
        return path.startsWith(area)
                && (path.length() == area.length() || "/?".indexOf(path.charAt(area.length())) >= 0);
    }

    private static boolean visible(Set<String> roles, Optional<Caller> caller) {
        return roles.isEmpty()
                || caller.map(who -> roles.stream().anyMatch(who::hasRole)).orElse(false);
    }
}
