// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.sql.SQLException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Declares what a module measures and computes it; registered by the module as an OSGi service. The platform keeps the
 * figures with their history, so a source keeps nothing. What a source throws, and what takes it longer than the platform
 * allows, leaves the figures that are there, marked as stale, and concerns no other source.
 */
@ConsumerType
public interface MeasureSource {

    /**
     * All its measures in all versions that it still can compute; constant. The versions of one measure hold for
     * different months. An identifier belongs to the bundle that declared it first.
     */
    List<Measure> measures();

    /**
     * Finds the facts, on a thread of the platform and in no transaction. Called each night for all months up to the
     * present one, at most those of one year at a time, and again whenever facts came late: it must answer from the
     * records as they are now, and the same for the same records. A query that groups in the database is by far the
     * fastest: {@link GroupedSql}.
     *
     * @throws InterruptedException when {@link Thread#interrupt} asked it to stop
     */
    void compute(Computation asked, FactSink sink) throws SQLException, InterruptedException;

    /**
     * The records behind a value, in a stable order. Called only for measures with an audience for records and only for
     * people in it, for requests of people: within 20 seconds.
     *
     * @throws IllegalArgumentException when a position is none that this source has given
     */
    default RecordPage records(RecordQuery query) throws SQLException, InterruptedException {
        return RecordPage.none();
    }
}
