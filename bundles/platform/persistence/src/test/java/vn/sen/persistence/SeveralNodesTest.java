// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class SeveralNodesTest {

    private static final int NODES = 3;

    @Test
    void nodes_that_start_at_once_migrate_a_schema_once() throws InterruptedException, ExecutionException {
        DatabaseSettings shared = TestDatabase.fresh(Dialect.POSTGRESQL);
        // Doing this twice would fail, and it takes long enough for the nodes to meet.
        TestBundle notes = TestBundle.named("notes")
                .migration("V1__note.sql", TestBundle.NOTE_TABLE + " select pg_sleep(0.3);")
                .migration("V2__more.sql", "create table more (id uuid); select pg_sleep(0.3);");
        List<TestFramework> nodes = new ArrayList<>();
        ExecutorService starters = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<Bundle>> started = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                TestFramework framework = TestFramework.start(shared);
                nodes.add(framework);
                started.add(starters.submit(() -> framework.start(notes)));
            }
            for (int node = 0; node < NODES; node++) {
                assertThat(nodes.get(node).extender().problems(started.get(node).get()))
                        .isEmpty();
                assertThat(nodes.get(node).transactionsReference("notes")).isPresent();
            }
            Number runs = nodes.get(0).transactions("notes").read(em -> (Number)
                    em.createNativeQuery("select count(*) from notes.flyway_schema_history where version is not null")
                            .getSingleResult());
            assertThat(runs.intValue()).isEqualTo(2);
        } finally {
            starters.shutdownNow();
            nodes.forEach(TestFramework::close);
        }
    }
}
