// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import vn.sen.persistence.example.Note;

class ClassLoaderLeakTest {

    private static final int UPDATES = 20;
    private static final int SECONDS_TO_COLLECT = 30;

    @Test
    void no_class_loader_of_a_bundle_survives_its_update() throws BundleException, InterruptedException {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (TestFramework framework = TestFramework.start(TestDatabase.fresh(Dialect.H2))) {
            Path file = TestBundle.named("notes")
                    .migration("V1__note.sql", TestBundle.NOTE_TABLE)
                    .write();
            Bundle bundle = framework.install(file);
            bundle.start();
            for (int update = 0; update < UPDATES; update++) {
                writeAndRead(framework, bundle);
                loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
                framework.update(bundle, file);
            }

            assertThat(alive(loaders)).as("class loaders of replaced versions").isZero();
        }
    }

    private static void writeAndRead(TestFramework framework, Bundle bundle) {
        framework.transactions("notes").run(em -> {
            try {
                em.persist(
                        bundle.loadClass(Note.class.getName()).getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
        framework
                .transactions("notes")
                .read(em ->
                        em.createQuery("select n from Note n").getResultList().size());
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(SECONDS_TO_COLLECT);
        List<byte[]> pressure = new ArrayList<>();
        while (count(loaders) > 0 && Instant.now().isBefore(deadline)) {
            pressure.add(new byte[1 << 20]);
            System.gc();
            if (pressure.size() > 64) {
                pressure.clear();
            }
        }
        return count(loaders);
    }

    private static long count(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> !loader.refersTo(null)).count();
    }
}
