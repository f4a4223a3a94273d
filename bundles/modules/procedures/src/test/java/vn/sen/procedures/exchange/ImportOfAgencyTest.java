// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.Sample;
import vn.sen.procedures.TwoAgencies;

/** What somebody may import who publishes for the department of health alone. */
class ImportOfAgencyTest {

    private static final String OWN = row("1.000001", "Sở Y tế");
    private static final String OTHER = row("1.000002", "Sở Tư pháp");

    private final Catalogue catalogue = new Catalogue();

    @Test
    void rows_of_other_agencies_are_faults_of_their_own_and_the_rest_is_kept() {
        ImportReport report = of(OWN, OTHER, row("1.000003", "Bộ Công an"), "{\"code\":\"1.000004\"}");

        assertThat(report.faults())
                .extracting(fault -> fault.row() + " " + fault.pointer() + " " + fault.code())
                .contains(
                        "2 /performing_agency publishing-elsewhere",
                        "3 /performing_agency publishing-agency-unknown",
                        "4 /name text-missing");
        assertThat(report.faults().get(0).message()).contains("“Sở Tư pháp”");
        assertThat(report.created()).isEqualTo(1);
        assertThat(catalogue.codes("")).containsExactly("1.000001");
    }

    @Test
    void a_row_that_names_no_agency_is_for_those_who_publish_for_the_province() {
        ImportReport report = of(row("1.000001", "").replace(",\"performing_agency\":\"\"", ""));

        assertThat(codes(report)).containsExactly("publishing-agency-unknown");
    }

    @Test
    void the_deciding_agency_counts_where_none_performs() {
        ImportReport report = of(OTHER.replace("performing_agency", "deciding_agency"));

        assertThat(report.faults()).hasSize(1).allMatch(fault -> fault.pointer().equals("/deciding_agency"));
        assertThat(of(OWN.replace("performing_agency", "deciding_agency")).created())
                .isEqualTo(1);
    }

    @Test
    void a_procedure_of_another_agency_is_not_taken_over_by_naming_one_s_own() {
        catalogue.importing(rows(OTHER));

        ImportReport report = of(OTHER.replace("Sở Tư pháp", "Sở Y tế"));

        assertThat(report.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/code publishing-recorded-elsewhere");
        assertThat(catalogue.store.history("1.000002")).hasSize(1);
    }

    @Test
    void a_job_of_before_that_says_nothing_of_agencies_is_for_the_province() {
        ImportOrder stored = Sample.JSON.read("{\"dryRun\":false,\"by\":\"a\",\"language\":\"vi\"}", ImportOrder.class);

        assertThat(stored.agencies()).isEmpty();
        assertThat(catalogue.importing(rows(OWN, OTHER)).created()).isEqualTo(2);
    }

    private ImportReport of(String... rows) {
        return catalogue.importingFor(Set.of(TwoAgencies.HEALTH), rows(rows));
    }

    private static Iterable<String> codes(ImportReport report) {
        return report.faults().stream().map(ImportReport.RowFault::code).toList();
    }

    private static String row(String code, String agency) {
        return "{\"code\":\"%s\",\"name\":\"Cấp giấy\",\"field\":\"Y tế\",\"performing_agency\":\"%s\"}"
                .formatted(code, agency);
    }

    private static byte[] rows(String... rows) {
        return ("[" + String.join(",", rows) + "]").getBytes(StandardCharsets.UTF_8);
    }
}
