// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.Map;
import java.util.Set;
import org.osgi.framework.Version;
import vn.sen.kernel.catalogue.Catalogue;

/**
 * What a plan starts from.
 *
 * @param catalogue every module; of an enabled one the version that runs
 * @param enabled versions of the enabled modules by id
 * @param desired ids of the modules that should run, whether they do or not
 */
public record Situation(Catalogue catalogue, Map<String, Version> enabled, Set<String> desired) {

    public Situation {
        enabled = Map.copyOf(enabled);
        desired = Set.copyOf(desired);
    }
}
