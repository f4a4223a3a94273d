// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;
import static vn.sen.kernel.support.TestServer.refusals;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.FakeExtender;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.support.TestServer;
import vn.sen.kernel.zoo.ConfiguredComponent;
import vn.sen.kernel.zoo.DeafActivator;
import vn.sen.kernel.zoo.GoodComponent;

class LifecycleTest {

    private static final Map<String, Object> LATE = Map.of("late", true);

    @TempDir
    Path folder;

    private void given(TestModule... modules) {
        for (TestModule module : modules) {
            module.writeTo(folder.resolve("home"));
        }
    }

    private TestServer startWithProfile(String json) {
        Path profile = TestServer.writeProfile(folder, json);
        return TestServer.start(folder, "sen.profile", profile.toString());
    }

    @Test
    void the_first_start_enables_the_modules_of_the_profile_in_order_of_their_requirements() {
        given(TestModules.good("apology").requires("intake", "[1,2)"), TestModules.exporting("intake"));
        try (TestServer server = startWithProfile("{\"modules\": [\"apology\", \"intake\"]}")) {
            assertThat(server.modules().list())
                    .extracting(ModuleStatus::state)
                    .containsExactly(ModuleState.ENABLED, ModuleState.ENABLED);
            assertThat(server.bundle("test.intake").orElseThrow().getBundleId())
                    .isLessThan(server.bundle("test.apology").orElseThrow().getBundleId());
        }
    }

    @Test
    void what_the_administrator_did_counts_more_than_the_profile_on_later_starts() throws Exception {
        given(TestModules.good("intake"), TestModules.good("survey"));
        try (TestServer server = startWithProfile("{\"modules\": [\"intake\"]}")) {
            server.modules().disable("intake");
            server.modules().enable("survey");
        }
        try (TestServer server = startWithProfile("{\"modules\": [\"intake\"]}")) {
            assertThat(server.status("intake").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.ENABLED);
        }
    }

    @Test
    void every_start_gives_the_same_wiring_and_no_bundle_twice() {
        given(TestModules.good("apology").requires("intake", "[1,2)"), TestModules.exporting("intake"));
        List<String> pictures = java.util.stream.IntStream.range(0, 5)
                .mapToObj(round -> {
                    try (TestServer server = startWithProfile("{\"modules\": [\"intake\", \"apology\"]}")) {
                        return String.join(", ", server.picture());
                    }
                })
                .distinct()
                .toList();
        assertThat(pictures).hasSize(1);
    }

    @Test
    void a_profile_that_cannot_be_read_keeps_modules_from_running_with_wrong_settings() throws Exception {
        given(TestModules.good("survey"));
        try (TestServer server = startWithProfile("{\"modules\": [\"survey\"")) {
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(english(refusals(() -> server.modules().enable("survey"))))
                    .contains("profile-unreadable");
        }
        try (TestServer server = startWithProfile("{\"modules\": [\"survey\"]}")) {
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.ENABLED);
        }
    }

    @Test
    void a_second_act_is_refused_with_the_name_of_the_first() throws Exception {
        given(TestModules.good("intake"), TestModules.good("survey"));
        ExecutorService administrator = Executors.newSingleThreadExecutor();
        try (TestServer server = startWithProfile("{\"modules\": [\"intake\"]}")) {
            FakeExtender extender = FakeExtender.busy();
            server.context().registerService(ModuleExtender.class, extender, null);
            Future<ModuleStatus> first =
                    administrator.submit(() -> server.modules().disable("intake"));
            assertThat(extender.draining.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.status("intake").state()).isEqualTo(ModuleState.DISABLING);
            assertThat(english(refusals(() -> server.modules().enable("survey"))))
                    .contains("act-in-progress", "module “intake” is being disabled");
            extender.drained.countDown();
            assertThat(first.get().state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.modules().enable("survey").state()).isEqualTo(ModuleState.ENABLED);
        } finally {
            administrator.shutdownNow();
        }
    }

    @Test
    void a_module_is_drained_before_it_is_stopped_and_no_longer_than_the_bound() throws Exception {
        given(TestModules.good("intake"));
        Path profile = TestServer.writeProfile(folder, "{\"modules\": [\"intake\"]}");
        try (TestServer server =
                TestServer.start(folder, "sen.profile", profile.toString(), "sen.module.drain.bound", "1")) {
            FakeExtender extender = FakeExtender.busy();
            server.context().registerService(ModuleExtender.class, extender, null);
            assertThat(server.modules().disable("intake").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(extender.asked).containsExactly("drain intake while running", "gave up");
        }
    }

    @Test
    void a_module_whose_migration_fails_is_taken_out_with_the_reason() throws Exception {
        given(TestModules.good("intake"));
        try (TestServer server = TestServer.start(folder)) {
            FakeExtender extender = FakeExtender.atEase();
            server.context().registerService(ModuleExtender.class, extender, null);
            extender.content.set(false);
            ModuleStatus failed = server.modules().enable("intake");
            assertThat(failed.state()).isEqualTo(ModuleState.FAILED);
            assertThat(english(failed.problems())).contains("V1__tables.sql failed");
            assertThat(server.bundle("test.intake")).isEmpty();
            extender.content.set(true);
            assertThat(server.modules().enable("intake").state()).isEqualTo(ModuleState.ENABLED);
        }
    }

    @Test
    void a_service_that_comes_late_is_waited_for_though_the_platform_misses_it() throws Exception {
        String reference = "<reference name=\"bell\" interface=\"java.lang.Runnable\" target=\"(late=true)\"/>";
        given(TestModule.named("intake", "1.0.0")
                .bundle("intake", TestModules.goodBundle("intake").component(GoodComponent.class, reference)));
        try (TestServer server = TestServer.start(folder)) {
            FakeExtender extender = FakeExtender.atEase();
            extender.content.set(false);
            AtomicInteger asked = new AtomicInteger();
            extender.whenAsked.set(() -> {
                if (asked.incrementAndGet() == 3) {
                    Runnable bell = () -> {};
                    server.context().registerService(Runnable.class, bell, FrameworkUtil.asDictionary(LATE));
                    extender.content.set(true);
                }
            });
            server.context().registerService(ModuleExtender.class, extender, null);

            assertThat(server.modules().enable("intake").state()).isEqualTo(ModuleState.ENABLED);
        }
    }

    @Test
    void a_module_is_enabled_only_when_the_platform_is_done_with_it() throws Exception {
        given(TestModules.good("intake"));
        ExecutorService administrator = Executors.newSingleThreadExecutor();
        try (TestServer server = TestServer.start(folder)) {
            FakeExtender extender = FakeExtender.atEase();
            extender.settled.set(false);
            server.context().registerService(ModuleExtender.class, extender, null);
            Future<ModuleStatus> enabling =
                    administrator.submit(() -> server.modules().enable("intake"));
            server.await(
                    "the bundle",
                    () -> server.bundle("test.intake")
                            .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                            .isPresent());
            assertThat(server.status("intake").state()).isEqualTo(ModuleState.ENABLING);
            extender.settled.set(true);
            assertThat(enabling.get().state()).isEqualTo(ModuleState.ENABLED);
        } finally {
            administrator.shutdownNow();
        }
    }

    @Test
    void a_plan_tells_the_migrations_that_the_platform_foresees() throws Exception {
        given(TestModules.good("intake"));
        try (TestServer server = TestServer.start(folder)) {
            server.context().registerService(ModuleExtender.class, FakeExtender.atEase(), null);
            assertThat(server.modules().plan(ModuleAct.ENABLE, "intake").migrations())
                    .containsExactly("create the tables of intake-1.0.0.jar");
        }
    }

    @Test
    void settings_of_the_profile_reach_the_component() {
        String metatype = """
                <m:MetaData xmlns:m="http://www.osgi.org/xmlns/metatype/v1.2.0">
                  <OCD id="c"><AD id="sample.size" type="Integer" default="1"/></OCD>
                  <Designate pid="vn.sen.kernel.zoo.ConfiguredComponent"><Object ocdref="c"/></Designate>
                </m:MetaData>
                """;
        given(TestModule.named("survey", "1.0.0")
                .bundle(
                        "survey",
                        BundleJar.named("test.survey", "1.0.0")
                                .component(ConfiguredComponent.class, "")
                                .resource("OSGI-INF/metatype/c.xml", metatype)));
        String settings = "{\"modules\": [\"survey\"],\n \"settings\": {\"" + ConfiguredComponent.class.getName()
                + "\": {\"sample.size\": %s}}}";
        System.clearProperty(ConfiguredComponent.SHOWN);
        try (TestServer server = startWithProfile(settings.formatted("42"))) {
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.ENABLED);
            assertThat(System.getProperty(ConfiguredComponent.SHOWN)).isEqualTo("42");
        }
        try (TestServer server = startWithProfile(settings.formatted("\"many\""))) {
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.FAILED);
            assertThat(english(server.status("survey").problems())).contains("setting-wrong", "line 2, is \"many\"");
        }
    }

    @Test
    void a_module_that_neither_starts_nor_listens_is_given_up_and_cleared_away_later() throws Exception {
        given(
                TestModule.named("deaf", "1.0.0")
                        .bundle("deaf", BundleJar.named("test.deaf", "1.0.0").activator(DeafActivator.class)),
                TestModules.good("survey"));
        Path profile = TestServer.writeProfile(folder, "{\"modules\": [\"deaf\", \"survey\"]}");
        System.clearProperty(DeafActivator.RELEASE);
        try (TestServer server = TestServer.start(
                folder,
                "sen.profile",
                profile.toString(),
                "sen.module.start.bound",
                "1",
                "sen.module.stop.bound",
                "1")) {
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.ENABLED);
            assertThat(english(server.status("deaf").problems())).contains("start-hangs", "stop-hangs");
            assertThat(server.modules().disable("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.modules().enable("survey").state()).isEqualTo(ModuleState.ENABLED);
            System.setProperty(DeafActivator.RELEASE, "now");
            server.await(
                    "the end of the start",
                    () -> server.bundle("test.deaf")
                            .filter(bundle -> bundle.getState() == Bundle.STARTING)
                            .isEmpty());
            assertThat(server.modules().disable("deaf").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.bundle("test.deaf")).isEmpty();
        } finally {
            System.setProperty(DeafActivator.RELEASE, "now");
        }
    }

    @Test
    void a_package_is_installed_enabled_and_removed() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            byte[] bytes = TestModules.good("survey").asPackage();
            ModuleStatus added = server.modules().install(new ByteArrayInputStream(bytes));
            assertThat(added.state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(added.signature()).isEqualTo(SignatureStatus.UNSIGNED);
            server.modules().enable("survey");
            assertThat(english(refusals(() -> {
                        server.modules().remove("survey");
                        return "removed";
                    })))
                    .contains("module-enabled");
            server.modules().disable("survey");
            server.modules().remove("survey");
            assertThat(server.modules().list()).isEmpty();
            assertThat(folder.resolve("data/modules/survey")).doesNotExist();
        }
    }

    @Test
    void a_module_of_the_distribution_cannot_be_removed() {
        given(TestModules.good("survey"));
        try (TestServer server = TestServer.start(folder)) {
            assertThat(english(refusals(() -> {
                        server.modules().remove("survey");
                        return "removed";
                    })))
                    .contains("module-of-the-distribution");
            assertThat(Files.exists(folder.resolve("home/modules/survey"))).isTrue();
        }
    }

    @Test
    void a_newer_package_counts_once_the_running_version_is_disabled() throws Exception {
        given(TestModules.good("survey"));
        try (TestServer server = startWithProfile("{\"modules\": [\"survey\"]}")) {
            byte[] newer = TestModule.named("survey", "1.1.0")
                    .bundle("survey", TestModules.goodBundle("survey").header("Bundle-Version", "1.1.0"))
                    .asPackage();
            server.modules().install(new ByteArrayInputStream(newer));
            assertThat(server.status("survey").version()).isEqualTo("1.0.0");
            server.modules().disable("survey");
            assertThat(server.modules().enable("survey").version()).isEqualTo("1.1.0");
            assertThat(server.bundle("test.survey").orElseThrow().getVersion()).hasToString("1.1.0");
        }
    }

    @Test
    void no_class_loader_of_a_module_outlives_twenty_rounds() throws Exception {
        given(TestModules.good("survey"));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (TestServer server = TestServer.start(folder)) {
            for (int round = 0; round < 20; round++) {
                server.modules().enable("survey");
                loaders.add(new WeakReference<>(server.bundle("test.survey")
                        .orElseThrow()
                        .adapt(BundleWiring.class)
                        .getClassLoader()));
                assertThat(server.modules().disable("survey").problems()).isEmpty();
            }
            server.await("the collection of every class loader", () -> {
                System.gc();
                return loaders.stream().allMatch(loader -> loader.get() == null);
            });
        }
    }

    @Test
    void an_extender_that_breaks_while_draining_does_not_keep_the_module_running() throws Exception {
        given(TestModules.good("survey"));
        try (TestServer server = startWithProfile("{\"modules\": [\"survey\"]}")) {
            ModuleExtender broken = new ModuleExtender() {
                @Override
                public void drain(String module, Collection<Bundle> bundles, Duration bound) {
                    throw new IllegalStateException("broken");
                }
            };
            server.context().registerService(ModuleExtender.class, broken, null);
            assertThat(server.modules().disable("survey").state()).isEqualTo(ModuleState.AVAILABLE);
        }
    }

    @Test
    void a_folder_with_blanks_plus_signs_and_diacritics_is_no_obstacle() throws Exception {
        Path odd = folder.resolve("máy chủ + thử 100%");
        BundleJar library = BundleJar.named("org.library", "2.0.0").header("Export-Package", "org.library");
        TestModules.good("one").library("lib", library).writeTo(odd.resolve("home"));
        TestModules.good("two").library("lib", library).writeTo(odd.resolve("home"));
        try (TestServer server = TestServer.start(odd)) {
            assertThat(server.modules().enable("one").state()).isEqualTo(ModuleState.ENABLED);
            assertThat(server.modules().enable("two").state()).isEqualTo(ModuleState.ENABLED);
        }
        try (TestServer server = TestServer.start(odd)) {
            assertThat(server.status("one").state()).isEqualTo(ModuleState.ENABLED);
            assertThat(server.status("two").state()).isEqualTo(ModuleState.ENABLED);
        }
    }
}
