// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sen.forms.sign.FormClaims;
import vn.sen.forms.sign.ShownContent.Line;
import vn.sen.forms.sign.Verdict;
import vn.sen.forms.verify.Report;
import vn.sen.web.api.Today;

/** What came of a check. */
@Schema(name = "FormReport")
public record ReportView(
        Verdict verdict,

        @Schema(description = "What the code says; only when its signature holds")
        Optional<Claims> form,

        @Schema(description = "What the file says; only when it is what was signed")
        List<Value> values,

        @Schema(description = "What was signed and does not stand on the pages of the file")
        List<Value> missing,

        Optional<OffsetDateTime> revokedAt) {

    /** What the code of a form says. */
    @Schema(name = "FormClaims")
    public record Claims(String kind, String number, String agency, String subject, LocalDate day) {

        static Claims of(FormClaims claims) {
            return new Claims(claims.kind(), claims.number(), claims.agency(), claims.subject(), claims.day());
        }
    }

    /** A value and what the form calls it. */
    @Schema(name = "FormValue")
    public record Value(String label, String value) {

        static List<Value> of(List<Line> lines) {
            return lines.stream()
                    .map(line -> new Value(line.label(), line.value()))
                    .toList();
        }
    }

    static ReportView of(Report report) {
        return new ReportView(
                report.verdict(),
                report.claims().map(Claims::of),
                Value.of(report.shown()),
                Value.of(report.missing()),
                report.revokedAt().map(Today::local));
    }
}
