// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import vn.sen.notifications.template.BilingualTexts;
import vn.sen.notifications.template.TemplateTexts;
import vn.sen.web.api.Fault;

/** The form of a template as it was sent. */
public final class TemplateForm {

    @FormParam("act")
    @DefaultValue("")
    private String act;

    @FormParam("version")
    @DefaultValue("0")
    private int version;

    @FormParam("reason")
    @DefaultValue("")
    private String reason;

    @FormParam("vi-subject")
    @DefaultValue("")
    private String viSubject;

    @FormParam("vi-text")
    @DefaultValue("")
    private String viText;

    @FormParam("vi-brief")
    @DefaultValue("")
    private String viBrief;

    @FormParam("en-subject")
    @DefaultValue("")
    private String enSubject;

    @FormParam("en-text")
    @DefaultValue("")
    private String enText;

    @FormParam("en-brief")
    @DefaultValue("")
    private String enBrief;

    String act() {
        return act;
    }

    int version() {
        return version;
    }

    String reason() {
        return reason;
    }

    BilingualTexts texts() {
        return new BilingualTexts(
                new TemplateTexts(viSubject, viText, viBrief), new TemplateTexts(enSubject, enText, enBrief));
    }

    TemplatesScreen.Form shown(List<Fault> faults) {
        return new TemplatesScreen.Form(texts(), version, reason, faults);
    }
}
