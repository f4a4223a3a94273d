// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sen.forms.sign.FormClaims;
import vn.sen.forms.sign.ShownContent.Line;
import vn.sen.forms.sign.Verdict;

/**
 * What came of a check.
 *
 * @param code as it was found; empty when there was none
 * @param claims what the code says, only when its signature holds
 * @param shown what the form says, only of a file whose content is what was signed
 * @param missing what was signed and does not stand on the pages of the file
 * @param revokedAt since when it counts no more
 */
public record Report(
        Verdict verdict,
        String code,
        Optional<FormClaims> claims,
        List<Line> shown,
        List<Line> missing,
        Optional<Instant> revokedAt) {

    public Report {
        shown = List.copyOf(shown);
        missing = List.copyOf(missing);
    }

    static Report of(Verdict verdict) {
        return new Report(verdict, "", Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    Report with(Verdict other, Optional<Instant> since) {
        return new Report(other, code, claims, shown, missing, since);
    }
}
