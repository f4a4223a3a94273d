// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.indicators.api.Snapshot;

/** Which figure of a snapshot; ordered by measure, month and agency, the one of no agency first. */
public record FrozenKey(String measure, YearMonth month, Optional<UUID> agency) implements Comparable<FrozenKey> {

    private static final Comparator<FrozenKey> ORDER = Comparator.comparing(FrozenKey::measure)
            .thenComparing(FrozenKey::month)
            .thenComparing(key -> key.agency().map(UUID::toString).orElse(""));

    public static FrozenKey of(Snapshot.FrozenFigure figure) {
        return new FrozenKey(figure.measure(), YearMonth.from(figure.month().from()), figure.agency());
    }

    /** @param parts as {@link #parts} gives them */
    public static FrozenKey read(List<String> parts) {
        return new FrozenKey(
                parts.get(0),
                YearMonth.parse(parts.get(1)),
                Optional.of(parts.get(2)).filter(text -> !text.isEmpty()).map(UUID::fromString));
    }

    public String[] parts() {
        return new String[] {
            measure, month.toString(), agency.map(UUID::toString).orElse("")
        };
    }

    @Override
    public int compareTo(FrozenKey other) {
        return ORDER.compare(this, other);
    }
}
