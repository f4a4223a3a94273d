// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.List;
import java.util.Objects;

/**
 * What an act would do, told before anything is done. Bundles are named {@code symbolic.name/version}.
 *
 * @param installs bundles that would be added to the framework
 * @param starts bundles that would be started, in this order
 * @param stops bundles that would be stopped, in this order
 * @param refreshes bundles that would be wired anew
 * @param migrations changes to the database, in words, in order
 * @param affects ids of other modules that would notice
 * @param refusals every reason why the act would be refused; empty when it can be done
 */
public record ModulePlan(
        ModuleAct act,
        String module,
        String version,
        List<String> installs,
        List<String> starts,
        List<String> stops,
        List<String> refreshes,
        List<String> migrations,
        List<String> affects,
        List<Problem> refusals) {

    public ModulePlan {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(version, "version");
        installs = List.copyOf(installs);
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
        refreshes = List.copyOf(refreshes);
        migrations = List.copyOf(migrations);
        affects = List.copyOf(affects);
        refusals = List.copyOf(refusals);
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }
}
