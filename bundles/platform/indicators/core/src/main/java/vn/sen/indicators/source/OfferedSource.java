// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureSource;

/**
 * A source that a module offers now.
 *
 * @param name of its class, which tells the sources of one bundle apart
 * @param measures those that it may compute
 */
public record OfferedSource(String name, Bundle bundle, String module, MeasureSource source, List<Measure> measures) {

    public OfferedSource {
        measures = List.copyOf(measures);
    }

    public Set<String> identifiers() {
        return measures.stream().map(Measure::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The same with only some of its measures; empty when none is left. */
    public Optional<OfferedSource> only(Set<String> wanted) {
        List<Measure> left = measures.stream()
                .filter(measure -> wanted.contains(measure.id()))
                .toList();
        return Optional.of(new OfferedSource(name, bundle, module, source, left))
                .filter(some -> !left.isEmpty());
    }
}
