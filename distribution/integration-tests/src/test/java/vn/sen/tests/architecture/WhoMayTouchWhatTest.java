// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, over the bundles as they were built. */
class WhoMayTouchWhatTest {

    private final List<HouseBundle> house = House.built();

    @Test
    void every_part_of_the_house_was_found() {
        assertThat(house)
                .extracting(HouseBundle::name)
                .contains(
                        "vn.sen.kernel", "vn.sen.persistence", "vn.sen.web", "vn.sen.procedures", "vn.sen.noticeboard");
    }

    @Test
    void the_kernel_imports_the_framework_and_nothing_of_ours() {
        assertThat(HouseRules.kernelStandsAlone(house)).isEmpty();
    }

    @Test
    void platform_services_import_only_contracts_of_the_kernel_and_of_each_other() {
        assertThat(HouseRules.platformImportsOnlyContracts(house)).isEmpty();
    }

    @Test
    void modules_import_only_contracts_of_the_platform_and_of_modules() {
        assertThat(HouseRules.modulesImportOnlyContracts(house)).isEmpty();
    }

    @Test
    void nothing_imports_a_connector_and_connectors_import_only_contracts() {
        assertThat(HouseRules.nothingImportsAConnector(house)).isEmpty();
        assertThat(HouseRules.connectorsImportOnlyContracts(house)).isEmpty();
    }

    @Test
    void bundles_use_one_another_without_a_circle() {
        assertThat(HouseRules.noCircle(house)).isEmpty();
    }

    @Test
    void only_versioned_contracts_leave_a_bundle() {
        assertThat(HouseRules.onlyContractsLeaveABundle(house)).isEmpty();
    }
}
