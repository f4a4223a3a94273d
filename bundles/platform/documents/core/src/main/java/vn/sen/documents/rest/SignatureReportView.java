// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.rest;

import java.util.List;
import vn.sen.documents.api.SignatureReport;

/**
 * The signatures of a PDF, in JSON.
 *
 * @param sha256 of the file
 * @param holds whether there are signatures, all hold, and the last one covers the whole file
 */
public record SignatureReportView(String sha256, long size, boolean holds, List<SignatureView> signatures) {

    public static SignatureReportView of(SignatureReport report) {
        return new SignatureReportView(
                report.hash().hex(),
                report.size(),
                report.holds(),
                report.signatures().stream().map(SignatureView::of).toList());
    }
}
