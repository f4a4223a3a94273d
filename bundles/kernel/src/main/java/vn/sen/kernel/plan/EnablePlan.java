// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.List;
import java.util.Map;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.catalogue.BundleFile;
import vn.sen.kernel.catalogue.ModuleDescriptor;

/**
 * A plan and what the act needs to carry it out without reading everything again.
 *
 * @param files in the order of starting
 * @param configurations checked values by persistent identity
 */
public record EnablePlan(
        ModulePlan plan,
        ModuleDescriptor module,
        List<BundleFile> files,
        Map<String, Map<String, Object>> configurations) {

    public EnablePlan {
        files = List.copyOf(files);
    }
}
