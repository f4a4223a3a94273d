// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.sen.procedures.Sample;

class HistoryTest {

    private final Recording recording = new Recording(Sample.JSON);

    @Test
    void a_version_prevails_from_its_first_day_on() {
        History history = history(named("một"), Sample.from(named("hai"), "2026-03-01"));

        assertThat(shown(history, "2026-02-28")).contains("một");
        assertThat(shown(history, "2026-03-01")).contains("hai");
    }

    @Test
    void a_later_version_prevails_even_when_it_begins_earlier() {
        History history =
                history(named("một"), Sample.from(named("hai"), "2026-06-01"), Sample.from(named("ba"), "2026-03-01"));

        assertThat(shown(history, "2026-07-01")).contains("ba");
        assertThat(shown(history, "2026-02-28")).contains("một");
        assertThat(history.spans()).extracting(span -> span.version().version()).containsExactly(1, 3);
    }

    @Test
    void nothing_comes_back_after_abolition() {
        History history = history(named("một"), Sample.until(Sample.from(named("hai"), "2026-03-01"), "2026-03-31"));

        assertThat(history.inForceOn(day("2026-03-31"))).isPresent();
        assertThat(history.inForceOn(day("2026-04-01"))).isEmpty();
        StoredVersion shown = history.shownOn(day("2026-04-01")).orElseThrow();
        assertThat(shown.version()).isEqualTo(2);
        assertThat(History.stateOn(shown, day("2026-04-01"))).isEqualTo(ProcedureState.ABOLISHED);
    }

    @Test
    void what_is_not_in_force_yet_is_shown_as_future() {
        StoredVersion shown = history(Sample.from(named("một"), "2027-01-01"))
                .shownOn(day("2026-11-21"))
                .orElseThrow();

        assertThat(History.stateOn(shown, day("2026-11-21"))).isEqualTo(ProcedureState.FUTURE);
    }

    @Property
    void on_every_day_the_last_version_that_has_begun_decides(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 20) Integer> starts,
            @ForAll @IntRange(min = 0, max = 20) int asked) {
        LocalDate origin = day("2026-01-01");
        Procedure[] versions = starts.stream()
                .map(start -> named("x").inForce(Optional.of(origin.plusDays(start)), Optional.empty()))
                .toArray(Procedure[]::new);
        int expected = 0;
        for (int index = 0; index < starts.size(); index++) {
            expected = starts.get(index) <= asked ? index + 1 : expected;
        }

        assertThat(history(versions)
                        .inForceOn(origin.plusDays(asked))
                        .map(StoredVersion::version)
                        .orElse(0))
                .isEqualTo(expected);
    }

    private History history(Procedure... procedures) {
        List<StoredVersion> versions = new ArrayList<>();
        for (Procedure procedure : procedures) {
            versions.add(
                    recording.version(versions.size() + 1, recording.draft(procedure), "publisher", Instant.EPOCH));
        }
        return new History(versions);
    }

    private static Optional<String> shown(History history, String day) {
        return history.shownOn(day(day)).map(StoredVersion::name);
    }

    private static Procedure named(String name) {
        return Sample.named("1.000001", name);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
