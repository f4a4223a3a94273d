// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.tests.zoo.BundleSource;

/** Bundles that break one rule each; a rule that lets its offender pass protects nothing. */
class HouseRulesCanFailTest {

    @TempDir
    Path folder;

    @Test
    void a_kernel_that_knows_a_platform_service_is_found() throws Exception {
        HouseBundle web = offering(Layer.PLATFORM, "vn.sen.web", "vn.sen.web.api");
        HouseBundle kernel = using(Layer.KERNEL, "vn.sen.kernel", web, "vn.sen.web.api");

        assertThat(HouseRules.kernelStandsAlone(List.of(web, kernel)))
                .containsExactly("vn.sen.kernel imports vn.sen.web.api");
    }

    @Test
    void a_kernel_that_knows_jakarta_rest_is_found() throws Exception {
        Path jar = BundleSource.named("vn.sen.kernel")
                .java("vn.sen.kernel.A", "package vn.sen.kernel; class A { jakarta.ws.rs.core.Response answer; }")
                .buildInto(folder);

        assertThat(HouseRules.kernelStandsAlone(List.of(HouseBundle.read(Layer.KERNEL, jar))))
                .containsExactly("vn.sen.kernel imports jakarta.ws.rs.core");
    }

    @Test
    void a_platform_service_that_reaches_into_another_is_found() throws Exception {
        HouseBundle web = offering(Layer.PLATFORM, "vn.sen.web", "vn.sen.web.inside");
        HouseBundle jobs = using(Layer.PLATFORM, "vn.sen.jobs", web, "vn.sen.web.inside");

        assertThat(HouseRules.platformImportsOnlyContracts(List.of(web, jobs)))
                .containsExactly("vn.sen.jobs imports vn.sen.web.inside");
    }

    @Test
    void a_platform_service_that_knows_a_module_is_found() throws Exception {
        HouseBundle intake = offering(Layer.MODULES, "vn.sen.intake.api", "vn.sen.intake.api");
        HouseBundle jobs = using(Layer.PLATFORM, "vn.sen.jobs", intake, "vn.sen.intake.api");

        assertThat(HouseRules.platformImportsOnlyContracts(List.of(intake, jobs)))
                .containsExactly("vn.sen.jobs imports vn.sen.intake.api");
    }

    @Test
    void a_module_that_reaches_into_another_is_found() throws Exception {
        HouseBundle intake = offering(Layer.MODULES, "vn.sen.intake", "vn.sen.intake.core");
        HouseBundle survey = using(Layer.MODULES, "vn.sen.survey", intake, "vn.sen.intake.core");

        assertThat(HouseRules.modulesImportOnlyContracts(List.of(intake, survey)))
                .containsExactly("vn.sen.survey imports vn.sen.intake.core");
    }

    @Test
    void whoever_imports_a_connector_is_found() throws Exception {
        HouseBundle zalo = offering(Layer.CONNECTORS, "vn.sen.zalo", "vn.sen.zalo.api");
        HouseBundle survey = using(Layer.MODULES, "vn.sen.survey", zalo, "vn.sen.zalo.api");

        assertThat(HouseRules.nothingImportsAConnector(List.of(zalo, survey)))
                .containsExactly("vn.sen.survey imports vn.sen.zalo.api");
    }

    @Test
    void a_connector_that_knows_the_kernel_is_found() throws Exception {
        HouseBundle kernel = offering(Layer.KERNEL, "vn.sen.kernel", "vn.sen.kernel.api");
        HouseBundle zalo = using(Layer.CONNECTORS, "vn.sen.zalo", kernel, "vn.sen.kernel.api");

        assertThat(HouseRules.connectorsImportOnlyContracts(List.of(kernel, zalo)))
                .containsExactly("vn.sen.zalo imports vn.sen.kernel.api");
    }

    @Test
    void two_bundles_that_use_each_other_are_found() throws Exception {
        HouseBundle one = new HouseBundle(
                Layer.PLATFORM, "vn.sen.one", folder, Set.of("vn.sen.two.api"), Map.of("vn.sen.one.api", "1"));
        HouseBundle two = using(
                Layer.PLATFORM,
                "vn.sen.two",
                offering(Layer.PLATFORM, "vn.sen.one", "vn.sen.one.api"),
                "vn.sen.one.api");
        HouseBundle closing =
                new HouseBundle(Layer.PLATFORM, two.name(), two.jar(), two.imports(), Map.of("vn.sen.two.api", "1"));

        assertThat(HouseRules.noCircle(List.of(one, closing))).hasSize(2);
    }

    @Test
    void an_exported_package_that_is_no_contract_or_has_no_version_is_found() throws Exception {
        HouseBundle web = offering(Layer.PLATFORM, "vn.sen.web", "vn.sen.web.inside");
        Path jar = BundleSource.named("vn.sen.jobs")
                .java("vn.sen.jobs.api.A", "package vn.sen.jobs.api; public class A {}")
                .header("-exportcontents", "vn.sen.jobs.api")
                .header("-nodefaultversion", "true")
                .buildInto(folder);

        assertThat(HouseRules.onlyContractsLeaveABundle(List.of(web, HouseBundle.read(Layer.PLATFORM, jar))))
                .containsExactly(
                        "vn.sen.web exports vn.sen.web.inside, which is no api package",
                        "vn.sen.jobs exports vn.sen.jobs.api without a version");
    }

    private HouseBundle offering(Layer layer, String name, String exported) throws Exception {
        Path jar = BundleSource.named(name)
                .java(exported + ".Offer", "package " + exported + "; public class Offer {}")
                .header("-exportcontents", exported + ";version=1.0.0")
                .buildInto(folder);
        return HouseBundle.read(layer, jar);
    }

    private HouseBundle using(Layer layer, String name, HouseBundle used, String imported) throws Exception {
        Path jar = BundleSource.named(name)
                .java(name + ".User", "package " + name + "; class User { " + imported + ".Offer offer; }")
                .against(used.jar())
                .buildInto(folder);
        return HouseBundle.read(layer, jar);
    }
}
