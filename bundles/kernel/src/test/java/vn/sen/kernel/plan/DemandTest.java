// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleException;
import org.osgi.resource.Requirement;

class DemandTest {

    private static Demand demand(String header, String value) throws BundleException {
        Map<String, String> headers = Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "b", header, value);
        Requirement requirement =
                ResourceBuilder.build("b", headers).getRequirements(null).get(0);
        return new Demand(requirement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1.2,2) | [1.2.0,2.0.0)", "[1,1] | [1.0.0,1.0.0]", "1.5 | 1.5.0", "[1.0,1.0.5] | [1.0.0,1.0.5]"})
    void a_range_is_read_back_from_the_filter(String given, String told) throws BundleException {
        assertThat(demand("Import-Package", "a.b;version=\"" + given + "\"").range())
                .contains(told);
    }

    @Test
    void a_demand_without_a_version_has_no_range() throws BundleException {
        Demand demand = demand("Import-Package", "a.b");
        assertThat(demand.name()).contains("a.b");
        assertThat(demand.range()).isEmpty();
        assertThat(demand.mandatory()).isTrue();
    }

    @Test
    void a_capability_is_shown_with_its_filter() throws BundleException {
        Demand demand = demand("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=x.y)\"");
        assertThat(demand.name()).contains("x.y");
        assertThat(demand.display()).isEqualTo("osgi.extender (osgi.extender=x.y)");
    }

    @Test
    void an_optional_import_is_not_mandatory() throws BundleException {
        assertThat(demand("Import-Package", "a.b;resolution:=optional").mandatory())
                .isFalse();
    }
}
