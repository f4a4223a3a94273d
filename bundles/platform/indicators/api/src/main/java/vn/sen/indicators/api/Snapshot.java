// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Figures that were frozen.
 *
 * @param takenAt when
 * @param figures of every agency of every measure, by month
 * @param digest SHA-256, in hexadecimal, of {@code content}; it stands in the record of acts too
 * @param content what was frozen, as a JSON text that never changes: order, measures with their meaning, figures
 * @param intact whether the content still has the digest
 */
public record Snapshot(
        SnapshotOrder order,
        Instant takenAt,
        List<Measure> measures,
        List<FrozenFigure> figures,
        String digest,
        String content,
        boolean intact) {

    /** The amounts of one agency in one month. */
    public record FrozenFigure(
            String measure, int version, Optional<UUID> agency, Period month, Amounts amounts, Instant computedAt) {

        public FrozenFigure {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(month, "month");
            Objects.requireNonNull(amounts, "amounts");
            Objects.requireNonNull(computedAt, "computedAt");
        }
    }

    public Snapshot {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(takenAt, "takenAt");
        measures = List.copyOf(measures);
        figures = List.copyOf(figures);
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(content, "content");
    }
}
