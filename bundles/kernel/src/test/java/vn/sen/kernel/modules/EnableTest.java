// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;
import static vn.sen.kernel.support.TestServer.refusals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.support.TestServer;

class EnableTest {

    @TempDir
    Path folder;

    private void given(TestModule... modules) {
        for (TestModule module : modules) {
            module.writeTo(folder.resolve("home"));
        }
    }

    @Test
    void a_module_of_the_distribution_is_enabled_and_disabled() throws Exception {
        given(TestModules.good("survey"));
        try (TestServer server = TestServer.start(folder)) {
            List<String> before = server.picture();
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.modules().enable("survey").state()).isEqualTo(ModuleState.ENABLED);
            assertThat(server.status("survey").problems()).isEmpty();
            Bundle bundle = server.bundle("test.survey").orElseThrow();
            assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(server.modules().ownerOf(bundle)).contains("survey");
            assertThat(server.modules().disable("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.picture()).as("nothing of the module remains").isEqualTo(before);
        }
    }

    @Test
    void a_plan_tells_what_would_be_done_and_changes_nothing() throws Exception {
        given(TestModules.good("survey"));
        try (TestServer server = TestServer.start(folder)) {
            List<String> before = server.picture();
            ModulePlan plan = server.modules().plan(ModuleAct.ENABLE, "survey");
            assertThat(plan.refused()).isFalse();
            assertThat(plan.installs()).containsExactly("test.survey/1.0.0");
            assertThat(plan.starts()).containsExactly("test.survey/1.0.0");
            assertThat(server.picture()).isEqualTo(before);
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.AVAILABLE);
        }
    }

    @Test
    void a_refusal_names_every_missing_requirement_at_once() {
        given(
                TestModules.exporting("intake"),
                TestModule.named("greedy", "1.0.0")
                        .requires("intake", "[1.0,2)")
                        .bundle(
                                "greedy",
                                BundleJar.named("test.greedy", "1.0.0")
                                        .header(
                                                "Import-Package",
                                                "test.intake.api;version=\"[1.2,2)\",test.nowhere;version=\"[3,4)\","
                                                        + "test.never;resolution:=optional")
                                        .header(
                                                "Require-Capability",
                                                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\","
                                                        + "osgi.service;filter:=\"(objectClass=x)\";effective:=active")));
        try (TestServer server = TestServer.start(folder)) {
            List<Problem> refusals = refusals(() -> server.modules().enable("greedy"));
            assertThat(refusals)
                    .extracting(Problem::code)
                    .containsExactly("module-required", "requirement-missing", "requirement-missing");
            assertThat(english(refusals))
                    .contains("needs module “intake” in version [1.0,2) enabled")
                    .contains("“test.intake.api”, a version in [1.2.0,2.0.0)")
                    .contains("Module “intake” 1.0.0 offers it: enable that module first.")
                    .contains("“test.nowhere”, a version in [3.0.0,4.0.0)")
                    .contains("No module of the catalogue offers it");
            assertThat(server.status("greedy").state()).isEqualTo(ModuleState.AVAILABLE);
        }
    }

    @Test
    void a_range_that_does_not_fit_is_told_with_the_version_that_is_there() throws Exception {
        given(TestModules.exporting("intake"), TestModules.importing("late", "intake", "[2,3)"));
        try (TestServer server = TestServer.start(folder)) {
            server.modules().enable("intake");
            assertThat(english(refusals(() -> server.modules().enable("late"))))
                    .contains("“test.intake.api”, a version in [2.0.0,3.0.0)")
                    .contains("Only version 1.2.0 is there");
        }
    }

    @Test
    void a_module_that_others_need_is_not_disabled() throws Exception {
        given(
                TestModules.exporting("intake"),
                TestModules.good("apology").requires("intake", "[1.0,2)"),
                TestModules.good("letters").requires("apology", "[1.0,2)"));
        try (TestServer server = TestServer.start(folder)) {
            for (String id : List.of("intake", "apology", "letters")) {
                server.modules().enable(id);
            }
            List<Problem> refusals = refusals(() -> server.modules().disable("intake"));
            assertThat(english(refusals)).contains("module-has-dependants").contains("apology, letters");
            assertThat(server.status("intake").requiredBy()).containsExactly("apology");
            assertThat(server.modules().plan(ModuleAct.DISABLE, "intake").affects())
                    .containsExactly("apology", "letters");
        }
    }

    @Test
    void an_act_that_would_rewire_an_unrelated_module_is_refused() throws Exception {
        given(TestModules.exporting("intake"), TestModules.importing("sly", "intake", "[1.0,2)"));
        try (TestServer server = TestServer.start(folder)) {
            server.modules().enable("intake");
            server.modules().enable("sly");
            List<Problem> refusals = refusals(() -> server.modules().disable("intake"));
            assertThat(english(refusals)).contains("would-refresh-others").contains("test.sly/1.0.0 (sly)");
            assertThat(server.status("intake").state()).isEqualTo(ModuleState.ENABLED);
        }
    }

    @Test
    void a_fragment_of_a_bundle_of_the_platform_is_refused() {
        given(TestModule.named("leech", "1.0.0")
                .bundle(
                        "leech",
                        BundleJar.named("test.leech", "1.0.0").header("Fragment-Host", "org.apache.felix.scr")));
        try (TestServer server = TestServer.start(folder)) {
            assertThat(english(refusals(() -> server.modules().enable("leech"))))
                    .contains("would-refresh-others")
                    .contains("org.apache.felix.scr");
        }
    }

    @Test
    void a_shared_library_leaves_with_its_last_owner() throws Exception {
        BundleJar library = BundleJar.named("org.library.json", "2.0.0").header("Export-Package", "org.library.json");
        given(
                TestModules.good("one").library("json", library),
                TestModules.good("two").library("json", library));
        try (TestServer server = TestServer.start(folder)) {
            server.modules().enable("one");
            server.modules().enable("two");
            assertThat(server.modules().disable("one").problems()).isEmpty();
            assertThat(server.bundle("org.library.json").orElseThrow().getState())
                    .isEqualTo(Bundle.ACTIVE);
            server.modules().disable("two");
            assertThat(server.bundle("org.library.json")).isEmpty();
        }
    }

    @Test
    void an_unknown_module_is_refused_with_the_known_ones() {
        given(TestModules.good("survey"));
        try (TestServer server = TestServer.start(folder)) {
            assertThat(english(refusals(() -> server.modules().enable("servey"))))
                    .contains("module-unknown")
                    .contains("Modules on this server: survey");
        }
    }

    @Test
    void enabling_and_disabling_twice_changes_nothing() throws Exception {
        given(TestModules.good("survey"));
        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.modules().disable("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            server.modules().enable("survey");
            long id = server.bundle("test.survey").orElseThrow().getBundleId();
            server.modules().enable("survey");
            assertThat(server.bundle("test.survey").orElseThrow().getBundleId()).isEqualTo(id);
            assertThat(server.modules().plan(ModuleAct.ENABLE, "survey").starts())
                    .isEmpty();
        }
    }
}
