// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** What is left in memory of a module that was replaced twenty times. */
@SenTest
class LeakTest {

    private static final int UPDATES = 20;

    private SenServer server;
    private Zoo zoo;

    @BeforeEach
    void open(SenServer given) {
        server = given;
        zoo = new Zoo(server.demo());
    }

    @Test
    void nothing_is_left_of_a_module_with_records_and_resources() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        BundleSource tidy = Records.module("tidy");
        for (int i = 1; i <= UPDATES; i++) {
            ModulePackage update =
                    ModulePackage.of("tidy", tidy.version("1.0." + i)).schema("tidy");
            try (Guest guest = new Guest(zoo, update)) {
                guest.enable().isEnabled();
                zoo.administrator().get("/api/v1/tidy").expect(200);
                loaders.add(loaderOf("vn.example.tidy"));
            }
        }

        assertCollected(loaders);
    }

    @Test
    void a_module_that_hides_itself_in_the_machine_leaks_only_itself() throws Exception {
        List<WeakReference<ClassLoader>> leaky = new ArrayList<>();
        List<WeakReference<ClassLoader>> neighbour = new ArrayList<>();
        BundleSource hoarder = Animals.activating("hoarder", "System.getProperties().put(new Object(), Start.class);");
        BundleSource clean = Animals.answering("clean", "\"1\"");
        for (int i = 1; i <= 5; i++) {
            try (Guest bad = new Guest(zoo, ModulePackage.of("hoarder", hoarder.version("1.0." + i)));
                    Guest good = new Guest(zoo, ModulePackage.of("clean", clean.version("1.0." + i)))) {
                bad.enable().isEnabled();
                good.enable().isEnabled();
                zoo.administrator().get("/api/v1/clean").expect(200);
                leaky.add(loaderOf("vn.example.hoarder"));
                neighbour.add(loaderOf("vn.example.clean"));
            }
        }
        try {
            assertCollected(neighbour);
            assertThat(leaky).as("this way of looking can see a leak").noneMatch(loader -> loader.refersTo(null));
        } finally {
            System.getProperties().keySet().removeIf(key -> !(key instanceof String));
        }
    }

    @Test
    void nothing_piles_up_when_a_module_is_switched_on_and_off() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            zoo.disable("procedures");
            zoo.enable("procedures");
            zoo.administrator().get("/procedures").expect(200);
            loaders.add(loaderOf("vn.sen.procedures"));
        }

        ClassLoader current = loaderOf("vn.sen.procedures").get();
        loaders.removeIf(loader -> loader.refersTo(current));
        assertCollected(loaders);
    }

    private WeakReference<ClassLoader> loaderOf(String symbolicName) {
        Bundle bundle = Arrays.stream(server.framework().getBundles())
                .filter(candidate -> candidate.getSymbolicName().equals(symbolicName))
                .filter(candidate -> candidate.getState() == Bundle.ACTIVE)
                .findFirst()
                .orElseThrow();
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    /** Longer than an idle thread of a pool lives, which may be the last to know a loader. */
    private static void assertCollected(List<WeakReference<ClassLoader>> loaders) throws Exception {
        Deadline.await("every class loader collected of " + loaders.size(), Duration.ofSeconds(90), () -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.refersTo(null));
        });
    }
}
