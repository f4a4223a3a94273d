// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at the elements of a template: only what prints text, in an order that means something, and nothing from outside. */
final class MarkupCheck extends DefaultHandler {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "style",
            "body",
            "div",
            "p",
            "span",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "table",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "ol",
            "ul",
            "li",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "sup",
            "sub",
            "img");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "style", "colspan", "rowspan", "alt", "src");

    /** Whatever could load something, or show what the code of the form does not cover. */
    private static final Pattern FORBIDDEN_STYLE = Pattern.compile(
            "@import|@font-face|@page|url *\\(|expression *\\(|content *:|-fs-|src *:|text-transform|\\\\|\\{\\{",
            Pattern.CASE_INSENSITIVE);

    private final List<TemplateFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Locator where;
    private int depth;
    private boolean style;
    private int squares;

    List<TemplateFault> faults() {
        return faults;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        where = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        depth++;
        if (depth == 1 && !name.equals("html")) {
            add("template-root", name);
        }
        if (!ELEMENTS.contains(name)) {
            add("template-element", name);
        }
        style = name.equals("style");
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(name, attributes.getQName(i), attributes.getValue(i));
        }
        if (name.equals("img")) {
            squares++;
            if (!"qr".equals(attributes.getValue("src"))) {
                add("template-image");
            }
        }
    }

    private void attribute(String element, String name, String value) {
        if (!ATTRIBUTES.contains(name) || name.equals("src") && !element.equals("img")) {
            add("template-attribute", name, element);
        }
        if (value.contains("{{")) {
            add("template-field-in-attribute", name);
        }
        if (name.equals("style")) {
            style(value);
        }
        if (name.equals("id") && !ids.add(value)) {
            add("template-id-twice", value);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (style) {
            style(new String(text, start, length));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        depth--;
        style = false;
        if (depth == 0 && squares != 1) {
            add("template-square");
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        add("template-element", "?" + target);
    }

    private void style(String css) {
        Matcher found = FORBIDDEN_STYLE.matcher(css);
        while (found.find()) {
            add("template-style", found.group().toLowerCase(Locale.ROOT));
        }
    }

    private void add(String code, Object... values) {
        faults.add(TemplateFault.of(where.getLineNumber(), code, values));
    }
}
