// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.calendar.TestBook;
import vn.sen.calendar.TestLaw;
import vn.sen.calendar.WaitingJobs;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.persistence.ModuleDatabase;

class LawWatchTest {

    @Test
    void another_edition_of_the_law_is_noticed_once_and_has_clocks_counted_anew(@TempDir Path folder)
            throws IOException, InterruptedException {
        for (String name : new String[] {"working-calendar.json", "counting-rules.json"}) {
            Files.copy(Path.of("../../../../config/law").resolve(name), folder.resolve(name));
        }
        WaitingJobs jobs = new WaitingJobs();
        try (ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, CalendarBook.class)) {
            ChangeLog log = TestBook.log(database.transactions(), jobs);
            LawWatch watch = new LawWatch(database.transactions(), TestLaw.in(folder), log);
            watch.stop();
            assertThat(watch.look()).as("the first start").isFalse();
            assertThat(watch.look()).isFalse();

            Files.writeString(folder.resolve("working-calendar.json"), " ", StandardOpenOption.APPEND);

            assertThat(watch.look()).isTrue();
            assertThat(watch.look()).isFalse();
            assertThat(log.newest(Optional.empty(), Optional.empty(), 5))
                    .extracting(CalendarChange::kind)
                    .containsExactly(ChangeKind.LAW);
            assertThat(jobs.identifiers()).hasSize(1);
        }
    }
}
