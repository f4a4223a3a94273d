// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.PageContext;
import vn.sen.web.text.BundleTexts;

/** A page as the server would answer it, without its shell. */
final class Rendered {

    static final String MISSING_TEXT = ">\\s*(forms|verify|verdict|fault|kind|paper|problem|breadcrumb)\\.[a-zA-Z]";

    private Rendered() {}

    static String of(HtmlPage page, String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Object> parameters = new HashMap<>(page.params());
        parameters.put(
                "t",
                BundleTexts.read(Rendered.class.getClassLoader()::getResource, Optional.empty())
                        .in(locale));
        parameters.put("page", new PageContext(locale, "/", Optional.empty(), "token"));
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, Rendered.class.getClassLoader(), "vn.sen.forms.pages")
                .render(page.template(), parameters, output);
        return output.toString();
    }
}
