// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.verify;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.FormRevocation;
import vn.sen.forms.api.Forms;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.sign.FormKeys;
import vn.sen.forms.sign.Verdict;

/** Checks codes and files with the published keys, and asks the register of issued forms. */
@Component(service = FormVerification.class)
public final class FormVerification {

    private final FormKeys keys;
    private final Forms forms;

    @Activate
    public FormVerification(@Reference FormKeys keys, @Reference Forms forms) {
        this.keys = keys;
        this.forms = forms;
    }

    public Report code(String text) {
        return registered(offline().code(text));
    }

    public Report file(byte[] pdf) {
        return registered(offline().file(pdf));
    }

    private OfflineCheck offline() {
        return new OfflineCheck(keys.published());
    }

    private Report registered(Report report) {
        if (report.verdict() != Verdict.GENUINE) {
            return report;
        }
        Optional<IssuedForm> form = forms.find(report.claims().orElseThrow().id());
        if (form.isEmpty()) {
            return report.with(Verdict.NOT_ISSUED, Optional.empty());
        }
        Optional<FormRevocation> revocation = form.get().revocation();
        return revocation
                .map(taken -> report.with(
                        taken.replacedBy().isPresent() ? Verdict.REPLACED : Verdict.REVOKED, Optional.of(taken.at())))
                .orElse(report);
    }
}
