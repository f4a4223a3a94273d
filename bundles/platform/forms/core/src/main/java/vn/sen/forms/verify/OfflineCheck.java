// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.sen.forms.sign.CodeCheck;
import vn.sen.forms.sign.ContentDigest;
import vn.sen.forms.sign.FormKey;
import vn.sen.forms.sign.ShownContent;
import vn.sen.forms.sign.ShownContent.Line;
import vn.sen.forms.sign.Verdict;

/** Checks codes and files with public keys alone. */
public final class OfflineCheck {

    private final CodeCheck codes;

    public OfflineCheck(List<FormKey> keys) {
        codes = new CodeCheck(keys);
    }

    /** @param text a code, or an address with one */
    public Report code(String text) {
        CodeCheck.Result result = codes.check(text);
        return new Report(result.verdict(), result.code(), result.claims(), List.of(), List.of(), Optional.empty());
    }

    /** Also holds what the file says against what was signed, and the pages against what it says. */
    public Report file(byte[] pdf) {
        try {
            FormFile file = FormFile.read(pdf);
            return file.code().map(code -> file(code, file)).orElseGet(() -> Report.of(Verdict.NO_CODE));
        } catch (IOException noForm) {
            return Report.of(Verdict.NO_CODE);
        }
    }

    private Report file(String code, FormFile file) {
        Report signed = code(code);
        if (signed.claims().isEmpty()) {
            return signed;
        }
        String content = file.content().orElse("");
        if (!ContentDigest.brief(content).equals(signed.claims().get().digest())) {
            return signed.with(Verdict.CHANGED, Optional.empty());
        }
        ShownContent shown = ShownContent.read(content);
        List<Line> missing = shown.missingFrom(file.page());
        Verdict verdict = missing.isEmpty() ? signed.verdict() : Verdict.CHANGED;
        return new Report(verdict, signed.code(), signed.claims(), shown.lines(), missing, Optional.empty());
    }
}
