// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.support.TestServer;
import vn.sen.kernel.zoo.BlockingActivator;
import vn.sen.kernel.zoo.GoodComponent;
import vn.sen.kernel.zoo.StubbornActivator;
import vn.sen.kernel.zoo.ThrowingActivator;
import vn.sen.kernel.zoo.ThrowingComponent;

/** Each bad module becomes FAILED with a reason, and a good one beside it runs on. */
class BadModulesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_good_module_stands_beside() {
        TestModules.good("good").writeTo(folder.resolve("home"));
        TestServer.writeProfile(folder, "{\"modules\": [\"bad\", \"good\"]}");
    }

    private TestServer startWith(TestModule bad, String... properties) {
        bad.writeTo(folder.resolve("home"));
        return start(properties);
    }

    private TestServer start(String... properties) {
        String[] all = new String[properties.length + 2];
        System.arraycopy(properties, 0, all, 2, properties.length);
        all[0] = "sen.profile";
        all[1] = folder.resolve("province.json").toString();
        TestServer server = TestServer.start(folder, all);
        assertThat(server.status("good").state()).isEqualTo(ModuleState.ENABLED);
        return server;
    }

    private static TestModule bad(BundleJar jar) {
        return TestModule.named("bad", "1.0.0").bundle("bad", jar);
    }

    private static BundleJar jar() {
        return BundleJar.named("test.bad", "1.0.0");
    }

    private static void assertFailed(TestServer server, String code, String... words) {
        ModuleStatus status = server.status("bad");
        assertThat(status.state()).isEqualTo(ModuleState.FAILED);
        assertThat(english(status.problems())).contains(code).contains(words);
        assertThat(server.bundle("test.bad")).as("it is taken out again").isEmpty();
    }

    @Test
    void one_that_throws_when_it_starts() {
        try (TestServer server = startWith(bad(jar().activator(ThrowingActivator.class)))) {
            assertFailed(server, "start-failed", "IllegalStateException: no licence file");
        }
    }

    @Test
    void one_with_a_component_that_throws() {
        try (TestServer server = startWith(bad(jar().component(ThrowingComponent.class, "")))) {
            assertFailed(server, "component-failed", "ThrowingComponent", "the address of the portal is empty");
        }
    }

    @Test
    void one_that_blocks_when_it_starts() {
        TestModule blocking = bad(jar().activator(BlockingActivator.class));
        try (TestServer server = startWith(blocking, "sen.module.start.bound", "1")) {
            assertFailed(server, "start-hangs", "did not start within 1 seconds");
        }
    }

    @Test
    void one_whose_component_needs_a_service_that_nobody_offers() {
        String reference = "<reference name=\"portal\" interface=\"vn.sen.portal.Portal\" target=\"(live=true)\"/>";
        TestModule waiting = bad(jar().component(GoodComponent.class, reference));
        try (TestServer server = startWith(waiting, "sen.module.start.bound", "1")) {
            assertFailed(server, "component-lacks-service", "vn.sen.portal.Portal (live=true)");
        }
    }

    @Test
    void one_that_needs_what_nobody_offers() {
        try (TestServer server = startWith(bad(jar().header("Import-Package", "test.nowhere")))) {
            assertFailed(server, "requirement-missing", "test.nowhere");
        }
    }

    @Test
    void one_that_needs_capabilities_that_nobody_offers() {
        TestModule contradictory = bad(jar().header(
                        "Require-Capability", "test.own;filter:=\"(&(test.own=x)(a=1))\",test.other;filter:=\"(b=2)\"")
                .header("Provide-Capability", "test.own;test.own=x;a=2"));
        try (TestServer server = startWith(contradictory)) {
            assertFailed(server, "requirement-missing", "test.own (&(test.own=x)(a=1))", "test.other (b=2)");
        }
    }

    @Test
    void one_with_a_changed_byte() throws Exception {
        Path module = bad(jar()).writeTo(folder.resolve("home"));
        Path jar = module.resolve("bundles/bad-1.0.0.jar");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        try (TestServer server = start()) {
            assertFailed(server, "bundle-modified", "bad-1.0.0.jar");
            assertThat(server.status("bad").signature()).isEqualTo(SignatureStatus.MODIFIED);
        }
    }

    @Test
    void one_with_a_missing_file() throws Exception {
        Path module = bad(jar()).writeTo(folder.resolve("home"));
        Files.delete(module.resolve("bundles/bad-1.0.0.jar"));
        try (TestServer server = start()) {
            assertFailed(server, "bundle-missing", "bad-1.0.0.jar");
        }
    }

    @Test
    void one_whose_descriptor_has_an_unknown_field() {
        try (TestServer server = startWith(bad(jar()).fields(", \"permision\": []"))) {
            assertFailed(server, "descriptor-field-unknown", "“permision”", "feature.json");
        }
    }

    @Test
    void one_that_takes_the_name_of_another_vendors_bundle() {
        TestModule thief = TestModule.named("bad", "1.0.0")
                .vendor("Thief", "com.thief")
                .bundle("bad", BundleJar.named("test.good", "1.0.0").header("X-Thief", "yes"));
        try (TestServer server = startWith(thief)) {
            assertFailed(server, "bundle-of-another-vendor", "“test.good”", "module “good” of the vendor “Sen”");
        }
    }

    @Test
    void one_that_leaves_a_thread_behind() throws Exception {
        try (TestServer server = startWith(bad(jar().activator(StubbornActivator.class)))) {
            assertThat(server.status("bad").state()).isEqualTo(ModuleState.ENABLED);
            ModuleStatus status = server.modules().disable("bad");
            assertThat(status.state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(english(status.problems())).contains("threads-left").contains("never-ending");
            assertThat(server.status("good").state()).isEqualTo(ModuleState.ENABLED);
        } finally {
            StubbornActivator.release();
        }
    }

    @Test
    void one_that_is_named_in_the_profile_but_not_there() throws Exception {
        try (TestServer server = start()) {
            assertFailed(server, "module-absent", "Module “bad” should run");
            server.modules().disable("bad");
            assertThat(server.modules().find("bad")).isEmpty();
        }
    }

    @Test
    void one_that_failed_can_be_tried_again_and_given_up() throws Exception {
        try (TestServer server = startWith(bad(jar().activator(ThrowingActivator.class)))) {
            assertThat(server.modules().enable("bad").state()).isEqualTo(ModuleState.FAILED);
            assertFailed(server, "start-failed", "no licence file");
            assertThat(server.modules().disable("bad").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.status("bad").problems()).isEmpty();
        }
    }

    @Test
    void one_that_was_refused_runs_once_it_is_mended() throws Exception {
        try (TestServer server = startWith(TestModules.good("bad").requires("late", "[1.0,2)"))) {
            assertFailed(server, "module-required-unknown", "Install module “late” first");
            byte[] late = TestModules.good("late").asPackage();
            server.modules().install(new ByteArrayInputStream(late));
            server.modules().enable("late");
            assertThat(server.status("bad").state()).isEqualTo(ModuleState.ENABLED);
        }
    }
}
