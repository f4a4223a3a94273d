// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.sen.forms.api.FormDefinition;

/** Tells everything that is wrong with a template before it is used. */
public final class TemplateCheck {

    public static final int LONGEST = 60_000;

    private TemplateCheck() {}

    /** Every fault at once, in the order of lines; of markup that is not well-formed, the first. */
    public static List<TemplateFault> check(FormDefinition definition, String source) {
        if (source.length() > LONGEST) {
            return List.of(TemplateFault.of(1, "template-too-long", LONGEST));
        }
        List<TemplateFault> faults = new ArrayList<>(new TagCheck(definition).check(source));
        MarkupCheck markup = new MarkupCheck();
        try {
            StrictXml.walk(source, markup);
        } catch (SAXParseException broken) {
            faults.add(TemplateFault.of(broken.getLineNumber(), "template-markup", broken.getMessage()));
        } catch (SAXException broken) {
            faults.add(TemplateFault.of(1, "template-markup", String.valueOf(broken.getMessage())));
        }
        faults.addAll(markup.faults());
        if (faults.isEmpty()) {
            sections(definition, source).ifPresent(faults::add);
        }
        faults.sort(Comparator.comparingInt(TemplateFault::line));
        return faults;
    }

    /** A section that opens in one element and ends in another breaks the markup once it is left out or repeated. */
    private static Optional<TemplateFault> sections(FormDefinition definition, String source) {
        FormText text = new FormText(source);
        for (Sample sample : Sample.values()) {
            try {
                StrictXml.read(text.fill(sample.values(definition)));
            } catch (SAXException broken) {
                return Optional.of(TemplateFault.of(1, "template-section-crosses"));
            }
        }
        return Optional.empty();
    }
}
