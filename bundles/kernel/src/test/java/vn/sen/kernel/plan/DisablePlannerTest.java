// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.text.KernelTexts;

class DisablePlannerTest {

    private final FakeInstalled installed = new FakeInstalled();
    private final DisablePlanner planner = new DisablePlanner(installed, KernelTexts.load());

    private static CatalogueEntry entry(SignatureStatus signature) {
        return new CatalogueEntry("survey", Path.of("survey"), signature, Optional.empty(), List.of());
    }

    private static Situation situation(CatalogueEntry entry, boolean enabled, boolean desired) {
        return new Situation(
                new Catalogue(List.of(entry)),
                enabled ? Map.of("survey", Version.emptyVersion) : Map.of(),
                desired ? Set.of("survey") : Set.of());
    }

    private ModulePlan disable() {
        CatalogueEntry entry = entry(SignatureStatus.CORE);
        return planner.disable(entry, situation(entry, true, true));
    }

    @Test
    void bundles_are_stopped_in_reverse_and_only_those_that_nobody_shares() {
        installed
                .bundle("test.api", "1.0.0", Optional.empty(), "survey")
                .bundle("test.survey", "1.0.0", Optional.empty(), "survey")
                .bundle("org.lib", "1.0.0", Optional.empty(), "survey", "par")
                .bundle("platform", "1.0.0", Optional.empty());
        ModulePlan plan = disable();
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.stops()).containsExactly("test.survey/1.0.0", "test.api/1.0.0");
        assertThat(plan.refreshes()).containsExactly("test.api/1.0.0", "test.survey/1.0.0");
    }

    @Test
    void a_bundle_of_the_platform_that_is_wired_to_the_module_stands_in_the_way() {
        installed.bundle("test.survey", "1.0.0", Optional.empty(), "survey").wired("platform.json");
        assertThat(english(disable().refusals())).contains("would-refresh-others", "platform.json/1.0.0");
    }

    @Test
    void a_module_that_is_not_in_the_framework_stops_nothing() {
        installed.bundle("platform", "1.0.0", Optional.empty());
        assertThat(disable().stops()).isEmpty();
        assertThat(disable().refused()).isFalse();
    }

    @Test
    void only_an_installed_package_that_nobody_wants_is_removed() {
        CatalogueEntry core = entry(SignatureStatus.CORE);
        CatalogueEntry signed = entry(SignatureStatus.SIGNED);
        assertThat(english(planner.remove(core, situation(core, false, false)).refusals()))
                .contains("module-of-the-distribution");
        assertThat(english(planner.remove(signed, situation(signed, true, true)).refusals()))
                .contains("module-enabled");
        assertThat(english(
                        planner.remove(signed, situation(signed, false, true)).refusals()))
                .contains("module-enabled");
        assertThat(planner.remove(signed, situation(signed, false, false)).refused())
                .isFalse();
    }
}
