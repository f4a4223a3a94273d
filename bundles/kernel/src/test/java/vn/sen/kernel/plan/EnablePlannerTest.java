// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.BundleDigests;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.FeatureFileReader;
import vn.sen.kernel.settings.ModuleConfigurations;
import vn.sen.kernel.settings.ProfileReader;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.text.KernelTexts;

class EnablePlannerTest {

    @TempDir
    Path folder;

    private final KernelTexts texts = KernelTexts.load();
    private final FakeInstalled installed = new FakeInstalled();
    private final List<CatalogueEntry> catalogue = new ArrayList<>();
    private Map<String, Version> enabled = Map.of();
    private Set<String> desired = Set.of();

    private CatalogueEntry known(TestModule module, SignatureStatus signature) {
        Path written = module.writeInto(folder.resolve("m" + catalogue.size()));
        CatalogueEntry entry = new FeatureFileReader(new FeatureServiceImpl(), texts).read(written, "x", signature);
        assertThat(entry.problems()).isEmpty();
        catalogue.add(entry);
        return entry;
    }

    private CatalogueEntry known(TestModule module) {
        return known(module, SignatureStatus.CORE);
    }

    private ModulePlan plan(CatalogueEntry entry) {
        EnablePlanner planner = new EnablePlanner(
                installed,
                texts,
                new ModuleConfigurations(texts, new ProfileReader(texts).read(Optional.empty())),
                new BundleDigests(texts)::faults);
        return planner.plan(entry, new Situation(new Catalogue(catalogue), enabled, desired))
                .orElseThrow()
                .plan();
    }

    private static TestModule one(BundleJar jar) {
        return TestModule.named("survey", "1.0.0").bundle("survey", jar);
    }

    private static BundleJar jar() {
        return BundleJar.named("test.survey", "1.0.0");
    }

    private static BundleJar needing(String capability) {
        return jar().header("Require-Capability", capability);
    }

    @Test
    void packages_are_found_in_the_platform_and_within_the_module_itself() {
        installed.offering("Export-Package", "a.b;version=\"1.4.2\";vendor=x");
        TestModule module = one(jar().header("Import-Package", "a.b;version=\"[1.2,2)\",own.api;version=\"[1,2)\""))
                .bundle(
                        "api",
                        BundleJar.named("test.survey.api", "1.0.0").header("Export-Package", "own.api;version=1.1"));
        ModulePlan plan = plan(known(module));
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.installs()).containsExactly("test.survey/1.0.0", "test.survey.api/1.0.0");
    }

    @Test
    void what_is_optional_dynamic_or_of_run_time_is_not_demanded() {
        ModulePlan plan = plan(known(one(needing("x;resolution:=optional,y;effective:=active")
                .header("Import-Package", "gone;resolution:=optional")
                .header("DynamicImport-Package", "*"))));
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void a_java_version_that_is_too_new_is_told() {
        installed.offering("Provide-Capability", "osgi.ee;osgi.ee=JavaSE;version:List<Version>=\"1.8,11,17\"");
        String ee = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=%s))\"";
        assertThat(plan(known(one(needing(ee.formatted("17"))))).refusals()).isEmpty();
        catalogue.clear();
        assertThat(english(plan(known(one(needing(ee.formatted("99"))))).refusals()))
                .contains("requirement-missing", "Java version “JavaSE”");
    }

    @Test
    void an_attribute_that_the_exporter_insists_on_must_be_asked_for() {
        installed.offering("Export-Package", "a.b;friend=yes;mandatory:=friend");
        assertThat(plan(known(one(jar().header("Import-Package", "a.b")))).refusals())
                .hasSize(1);
        catalogue.clear();
        assertThat(plan(known(one(jar().header("Import-Package", "a.b;friend=yes"))))
                        .refusals())
                .isEmpty();
    }

    @Test
    void a_required_bundle_is_told_with_its_range() {
        assertThat(english(plan(known(one(jar().header("Require-Bundle", "lib;bundle-version=\"[2,3)\""))))
                        .refusals()))
                .contains("the bundle “lib”, a version in [2.0.0,3.0.0)");
    }

    @Test
    void the_same_demand_of_two_bundles_is_told_for_each_of_them_once() {
        TestModule module = one(jar().header("Import-Package", "a.b"))
                .bundle("more", BundleJar.named("test.more", "1.0.0").header("Import-Package", "a.b"));
        assertThat(plan(known(module)).refusals())
                .extracting(problem -> problem.text().vi())
                .containsExactly(
                        "Phân hệ “survey” (thành phần test.survey/1.0.0) cần gói giao diện “a.b”, phiên bản bất kỳ. "
                                + "Không phân hệ nào trong danh mục cung cấp thứ này: hãy hỏi nhà cung cấp của phân hệ.",
                        "Phân hệ “survey” (thành phần test.more/1.0.0) cần gói giao diện “a.b”, phiên bản bất kỳ. "
                                + "Không phân hệ nào trong danh mục cung cấp thứ này: hãy hỏi nhà cung cấp của phân hệ.");
    }

    @Test
    void a_changed_bundle_is_not_even_opened() throws Exception {
        CatalogueEntry entry = known(one(jar().header("Import-Package", "a.b")));
        Files.writeString(entry.folder().resolve("bundles/survey-1.0.0.jar"), "changed");
        assertThat(plan(entry).refusals()).extracting(Problem::code).containsExactly("bundle-modified");
    }

    @Test
    void a_jar_that_is_no_bundle_is_told() {
        assertThat(english(plan(known(one(BundleJar.plain()))).refusals()))
                .contains("bundle-unreadable", "Bundle-SymbolicName");
    }

    @Test
    void module_requirements_are_met_only_by_what_is_enabled_in_the_right_version() {
        CatalogueEntry survey = known(TestModules.good("survey").requires("intake", "[1.5,2)"));
        assertThat(english(plan(survey).refusals())).contains("module-required-unknown");
        known(TestModules.good("intake"));
        assertThat(english(plan(survey).refusals())).contains("module-required-version", "has version 1.0.0");
        enabled = Map.of("intake", Version.valueOf("1.5.1"));
        assertThat(english(plan(survey).refusals())).doesNotContain("module-required");
    }

    @Test
    void those_who_wait_for_the_module_would_notice() {
        CatalogueEntry intake = known(TestModules.good("intake"));
        known(TestModules.good("survey").requires("intake", "1"));
        known(TestModules.good("par").requires("intake", "1"));
        desired = Set.of("survey");
        assertThat(plan(intake).affects()).containsExactly("survey");
    }

    @Test
    void a_bundle_with_the_name_and_version_of_another_modules_must_have_its_bytes() throws Exception {
        CatalogueEntry other = known(TestModule.named("other", "1.0.0").library("lib", library("2.0.0", "same")));
        installed.bundle("org.lib", "2.0.0", Optional.of(other.folder().resolve("bundles/lib-1.0.0.jar")), "other");
        TestModule twin = TestModule.named("survey", "1.0.0").library("lib", library("2.0.0", "same"));
        assertThat(plan(known(twin)).refusals()).isEmpty();
        catalogue.remove(1);
        TestModule impostor = TestModule.named("survey", "1.0.0").library("lib", library("2.0.0", "different"));
        assertThat(english(plan(known(impostor)).refusals())).contains("bundle-of-another-module", "“other”");
    }

    @Test
    void another_version_of_a_library_may_stand_beside() {
        known(TestModule.named("other", "1.0.0").vendor("Other", "com.other").library("lib", library("1.0.0", "")));
        installed.bundle("org.lib", "1.0.0", Optional.empty(), "other");
        assertThat(plan(known(TestModule.named("survey", "1.0.0").library("lib", library("2.0.0", ""))))
                        .refusals())
                .isEmpty();
    }

    @Test
    void names_of_the_platform_and_of_other_vendors_are_taken_in_every_version() {
        installed.bundle("vn.sen.kernel", "0.1.0", Optional.empty());
        BundleJar kernel = BundleJar.named("vn.sen.kernel", "9.0.0");
        assertThat(english(plan(known(one(kernel), SignatureStatus.SIGNED)).refusals()))
                .contains("bundle-of-the-platform");
        known(TestModules.good("intake"));
        TestModule thief = TestModule.named("thief", "1.0.0")
                .vendor("Thief", "com.thief")
                .bundle("x", BundleJar.named("test.intake", "7.0.0"));
        assertThat(english(plan(known(thief, SignatureStatus.SIGNED)).refusals()))
                .contains("bundle-of-another-vendor", "“intake” of the vendor “Sen”");
    }

    private static BundleJar library(String version, String content) {
        return BundleJar.named("org.lib", version).resource("content", content);
    }
}
