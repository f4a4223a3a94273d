// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.indicators.reading.SnapshotCatalog;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.Today;

/**
 * A snapshot from outside.
 *
 * @param cutOff the moment as of which figures count
 * @param digest SHA-256 of what was frozen, in hexadecimal; it stands in the record of acts too
 */
@Schema(name = "Snapshot")
public record SnapshotView(
        String name,
        String period,
        OffsetDateTime cutOff,
        OffsetDateTime takenAt,
        List<String> measures,
        String digest) {

    static SnapshotView of(SnapshotCatalog.Entry entry) {
        return of(entry.order(), entry.takenAt(), entry.digest());
    }

    static SnapshotView of(Snapshot snapshot) {
        return of(snapshot.order(), snapshot.takenAt(), snapshot.digest());
    }

    private static SnapshotView of(SnapshotOrder order, Instant takenAt, String digest) {
        return new SnapshotView(
                order.name(),
                order.period().code(),
                Today.local(order.cutOff()),
                Today.local(takenAt),
                order.measures().stream().sorted().toList(),
                digest);
    }

    /**
     * One snapshot with what its figures mean.
     *
     * @param intact whether what was frozen still has the digest
     * @param figures how many were frozen
     */
    @Schema(name = "SnapshotDetail")
    public record Detail(SnapshotView snapshot, boolean intact, int figures, List<Meaning> meanings) {

        static Detail of(Snapshot snapshot) {
            return new Detail(
                    SnapshotView.of(snapshot),
                    snapshot.intact(),
                    snapshot.figures().size(),
                    snapshot.measures().stream().map(Meaning::of).toList());
        }
    }

    /** A version of a measure as it was when it was frozen. */
    @Schema(name = "FrozenMeaning")
    public record Meaning(String measure, LocalizedText name, MeasureView.Version version) {

        static Meaning of(Measure measure) {
            return new Meaning(measure.id(), measure.name(), MeasureView.Version.of(measure));
        }
    }
}
