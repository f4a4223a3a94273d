// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.PageContext;
import vn.sen.web.api.Texts;

/**
 * The precompiled templates of one bundle. It lives as long as the bundle's container: the engine keeps the template
 * classes, and with them the bundle's class loader.
 */
public final class TemplatePackage {

    private final TemplateEngine engine;
    private final List<String> styles;
    private final List<String> scripts;

    /**
     * Opens the templates.
     *
     * @param packageName where jte put the classes
     * @param styles paths of the bundle's style sheets
     * @param scripts paths of the bundle's scripts
     */
    public TemplatePackage(ClassLoader loader, String packageName, List<String> styles, List<String> scripts) {
        this.engine = open(loader, packageName);
        this.styles = List.copyOf(styles);
        this.scripts = List.copyOf(scripts);
    }

    private static TemplateEngine open(ClassLoader loader, String packageName) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Without a folder of classes jte loads templates by the context class loader of this moment, and keeps it.
        thread.setContextClassLoader(loader);
        try {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, packageName);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The page's own part, to be put into the layout. */
    Content content(HtmlPage page, Texts texts, PageContext context) {
        Map<String, Object> params = new HashMap<>(page.params());
        params.put("t", texts);
        params.put("page", context);
        return output -> engine.render(page.template(), params, output);
    }

    TemplateEngine engine() {
        return engine;
    }

    List<String> styles() {
        return styles;
    }

    List<String> scripts() {
        return scripts;
    }
}
