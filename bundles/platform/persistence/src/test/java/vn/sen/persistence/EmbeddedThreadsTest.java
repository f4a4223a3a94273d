// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

/** A module that uses the embedded database must not be said to have left the database's own threads behind. */
class EmbeddedThreadsTest {

    @TempDir
    private Path folder;

    @Test
    void the_first_large_value_that_a_module_removes_starts_no_thread_of_that_module() throws Exception {
        Database database = new Database(nobody(), DatabaseSettings.embedded(folder), Optional.empty());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader module = new URLClassLoader(new URL[0], before)) {
            thread.setContextClassLoader(module);
            DataSource source = database.connect();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table letter (scan binary large object)");
                statement.execute("insert into letter values (cast(repeat('00', 100000) as binary large object))");
                statement.execute("update letter set scan = null");
            }
            assertThat(cleaners()).hasSize(1).noneMatch(module::equals);
            assertThat(loadersOf("sen")).noneMatch(module::equals);
        } finally {
            thread.setContextClassLoader(before);
            database.close();
        }
        awaitTheEndOfTheCleaner();
    }

    private static void awaitTheEndOfTheCleaner() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!cleaners().isEmpty()) {
            assertThat(System.nanoTime())
                    .as("the thread ends with the database")
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static List<ClassLoader> cleaners() {
        return loadersOf("H2-lob-cleaner");
    }

    private static List<ClassLoader> loadersOf(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .map(Thread::getContextClassLoader)
                .toList();
    }

    /** A framework that takes every service. */
    private static BundleContext nobody() {
        return (BundleContext) java.lang.reflect.Proxy.newProxyInstance(
                EmbeddedThreadsTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> null);
    }
}
