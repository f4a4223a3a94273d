// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/**
 * Fills a template: {@code {{field}}} and {@code {{#list}}…{{/list}}} of Mustache, without logic. Every value is escaped,
 * an empty one counts as none, and nothing but maps and texts is looked into.
 */
public final class FormText {

    private final Template template;

    /** @throws com.samskivert.mustache.MustacheParseException when a section is not closed, or a tag is broken */
    public FormText(String source) {
        template = compiler().compile(source);
    }

    static Mustache.Compiler compiler() {
        return Mustache.compiler()
                .escapeHTML(true)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .withCollector(new MapsOnly())
                .withLoader(name -> {
                    throw new IllegalArgumentException("A template includes no other: " + name);
                });
    }

    Template template() {
        return template;
    }

    /** @param values texts, and lists of maps of texts */
    public String fill(Map<String, Object> values) {
        return template.execute(values);
    }
}
