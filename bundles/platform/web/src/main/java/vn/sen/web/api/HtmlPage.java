// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A page as the answer of a resource method that produces {@code text/html}. The template is one of the module's
 * precompiled jte templates in the package {@code <symbolic name>.pages}; it is put into the shell with header,
 * navigation and footer. Every template may take, beside its model, {@code Texts t} and {@code PageContext page}.
 *
 * @param template path of the template, for example {@code search.jte}
 * @param titleKey key of the page's title in the module's i18n files
 * @param params parameters of the template by name
 */
public record HtmlPage(String template, String titleKey, Map<String, Object> params) {

    public HtmlPage {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(titleKey, "titleKey");
        params = Map.copyOf(params);
    }

    public static HtmlPage of(String template, String titleKey) {
        return new HtmlPage(template, titleKey, Map.of());
    }

    /** The same page with one more parameter for its template. */
    public HtmlPage with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new HtmlPage(template, titleKey, more);
    }
}
