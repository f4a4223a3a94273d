// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.sen.kernel.api.Problem;

/**
 * What a province's profile says to the kernel.
 *
 * @param file where it was read from; empty when the server runs without a profile
 * @param modules ids to enable on the first start
 * @param settings by persistent identity of the configuration, then by name
 * @param problems why the file could not be read; modules and settings are empty then
 */
public record Profile(
        Optional<Path> file,
        List<String> modules,
        SortedMap<String, Map<String, LocatedValue>> settings,
        List<Problem> problems) {

    public Profile {
        modules = List.copyOf(modules);
        problems = List.copyOf(problems);
    }
}
