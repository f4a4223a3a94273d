// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.MemoryStore;
import vn.sen.procedures.Sample;
import vn.sen.procedures.catalogue.RevisionWatch;
import vn.sen.web.api.ProblemException;

class IndexUpkeepTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final MemoryStore store = new MemoryStore();
    private final Catalogue catalogue = new Catalogue(store);
    private final List<IndexUpkeep> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (IndexUpkeep upkeep : opened) {
            upkeep.close();
        }
        catalogue.close();
    }

    @Test
    void an_index_that_was_warmed_up_reads_nothing_for_the_first_search() throws Exception {
        record("1.000001");
        IndexUpkeep upkeep = upkeep(LONG);
        upkeep.warmUp(Duration.ZERO, store::revision);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (store.reads() == 0) {
            assertThat(System.nanoTime()).as("the index is not built ahead").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }

        assertThat(count(upkeep)).isEqualTo(1);
        assertThat(store.reads()).isEqualTo(1);
    }

    @Test
    void however_many_find_the_index_behind_it_is_brought_up_to_date_once() throws Exception {
        record("1.000001");
        CountDownLatch held = store.hold();
        IndexUpkeep upkeep = upkeep(LONG);
        List<CompletableFuture<Integer>> searches = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            searches.add(CompletableFuture.supplyAsync(() -> countQuietly(upkeep), new OwnThread()));
        }
        held.countDown();

        for (CompletableFuture<Integer> search : searches) {
            assertThat(search.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        }
        assertThat(store.reads()).isEqualTo(1);
    }

    @Test
    void without_an_index_whoever_waits_too_long_is_asked_to_come_again() {
        record("1.000001");
        CountDownLatch held = store.hold();
        IndexUpkeep upkeep = upkeep(SHORT);

        assertThatThrownBy(() -> count(upkeep)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("search-not-ready");
            assertThat(refused.headers()).containsKey("Retry-After");
        });
        held.countDown();
    }

    @Test
    void while_a_change_is_taken_in_the_state_before_it_is_found() throws Exception {
        record("1.000001");
        IndexUpkeep impatient = upkeep(SHORT);
        awaitTheFirst(impatient);
        record("1.000002");
        CountDownLatch held = store.hold();

        assertThat(count(impatient)).isEqualTo(1);
        held.countDown();
        long end = System.nanoTime() + LONG.toNanos();
        while (count(impatient) == 1) {
            assertThat(System.nanoTime()).as("the change is never found").isLessThan(end);
        }
    }

    private void awaitTheFirst(IndexUpkeep upkeep) throws IOException {
        long end = System.nanoTime() + LONG.toNanos();
        boolean ready = false;
        while (!ready) {
            try {
                assertThat(count(upkeep)).isEqualTo(1);
                ready = true;
            } catch (ProblemException notYet) {
                assertThat(System.nanoTime()).as("the index is never there").isLessThan(end);
            }
        }
    }

    @Test
    void a_database_that_is_away_is_told_to_whoever_searches_and_forgotten_when_it_is_back() throws Exception {
        record("1.000001");
        IndexUpkeep upkeep = upkeep(LONG);
        store.away(true);
        assertThatThrownBy(() -> count(upkeep)).isInstanceOf(PersistenceUnavailableException.class);

        store.away(false);
        assertThat(count(upkeep)).isEqualTo(1);
    }

    @Test
    void the_search_of_a_server_finds_what_was_recorded_a_moment_ago() throws Exception {
        ProcedureSearch search = new ProcedureSearch(store, new RevisionWatch(store), Sample.JSON, LONG);
        record("1.000001");

        assertThat(search.find(Question.all(LocalDate.parse("2026-11-21"), 10)).hits())
                .hasSize(1);
        search.close();
    }

    private void record(String code) {
        catalogue.create(Sample.named(code, "Đăng ký khai sinh"));
    }

    private IndexUpkeep upkeep(Duration patience) {
        IndexUpkeep upkeep = new IndexUpkeep(store, Sample.JSON, patience);
        opened.add(upkeep);
        return upkeep;
    }

    private int count(IndexUpkeep upkeep) throws IOException {
        return upkeep.search(
                store.revision(), searcher -> searcher.getIndexReader().numDocs());
    }

    private int countQuietly(IndexUpkeep upkeep) {
        try {
            return count(upkeep);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Searches must truly run at once, however few processors there are. */
    private static final class OwnThread implements Executor {
        @Override
        public void execute(Runnable work) {
            new Thread(work).start();
        }
    }
}
