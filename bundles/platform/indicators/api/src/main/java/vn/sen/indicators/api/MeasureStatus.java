// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A measure that is or was declared.
 *
 * @param versions every one that was ever declared, the first one first; never empty
 * @param module id of the module that declares it, or the name of a bundle of the platform
 */
public record MeasureStatus(List<Measure> versions, String module, Freshness freshness) {

    public MeasureStatus {
        versions = List.copyOf(versions);
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(freshness, "freshness");
    }

    /** The newest version. */
    public Measure latest() {
        return versions.get(versions.size() - 1);
    }

    public String id() {
        return latest().id();
    }

    /** The version that holds for a month. */
    public Optional<Measure> version(YearMonth month) {
        return versions.stream().filter(version -> version.holds(month)).reduce((older, newer) -> newer);
    }
}
