// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sen.forms.TestHouse;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormKind;

class TemplateCheckTest {

    private static final FormDefinition RECEIPT =
            TestHouse.law().definition(FormKind.RECEIPT, TestHouse.DAY).orElseThrow();

    static Stream<FormDefinition> definitions() {
        return Stream.of(LocalDate.of(2020, 1, 1), TestHouse.DAY)
                .flatMap(day -> TestHouse.law().definitions(day).stream());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_shipped_template_fits_every_edition_of_its_form(FormDefinition definition) {
        ShippedTemplates shipped = new ShippedTemplates(Path.of("../../../../config/forms"));

        assertThat(TemplateCheck.check(definition, shipped.template(definition.kind())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>{{colour}}</p>                                       | template-field
            <p>{{name}}</p>                                         | template-field
            <p>{{components}}</p>                                   | template-field
            <p>{{{dossier}}}</p>                                    | template-tag
            <p>{{&dossier}}</p>                                     | template-tag
            <p>{{>other}}</p>                                       | template-tag
            <p>{{=<% %>=}}</p>                                      | template-tag
            <p>{{dossier.class}}</p>                                | template-field
            <p>{{dossier</p>                                        | template-tag-open
            <p>{{#book}}</p>                                        | template-section-open
            <p>{{#book}}{{/dossier}}</p>                            | template-section-end
            <p>{{#book}}</p><p>{{/book}}<b></b></p><i>              | template-markup
            {{#components}}<p>{{/components}}</p>                   | template-section-crosses
            <p>dossier                                              | template-markup
            <p>&nbsp;</p>                                           | template-markup
            <script>1</script>                                      | template-element
            <link rel="stylesheet"/>                                | template-element
            <object data="x"/>                                      | template-element
            <?php x?>                                               | template-element
            <p onclick="x">1</p>                                    | template-attribute
            <a href="http://a">1</a>                                | template-element
            <p style="background: URL(http://a)">1</p>              | template-style
            <p style="color: {{dossier}}">1</p>                     | template-field-in-attribute
            <style>@import "http://a";</style>                      | template-style
            <style>p:before { content: "Thật" }</style>             | template-style
            <img src="http://a/b.png"/>                             | template-image
            <img src="file:///etc/passwd"/>                         | template-image
            <img src="qr"/>                                         | template-square
            """)
    void what_is_wrong_is_told_with_its_line(String body, String code) {
        String source = "<html><body>\n<img src=\"qr\"/>\n\n" + body + "\n</body></html>";

        List<TemplateFault> faults = TemplateCheck.check(RECEIPT, source);

        assertThat(faults).extracting(TemplateFault::code).contains(code);
        assertThat(faults).extracting(TemplateFault::line).allMatch(line -> line >= 1 && line <= 5);
    }

    @Test
    void a_fault_names_the_line_it_is_in_and_all_faults_come_at_once() {
        String source = "<html><body>\n<p>{{dossier}}</p>\n<p>{{a}}</p>\n<b>{{b}}</b>\n<img src=\"qr\"/></body></html>";

        assertThat(TemplateCheck.check(RECEIPT, source))
                .containsExactly(
                        new TemplateFault(3, "template-field", List.of(3, "a")),
                        new TemplateFault(4, "template-field", List.of(4, "b")));
    }

    @Test
    void a_declaration_that_would_fetch_a_file_is_refused() {
        String source = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;<img src=\"qr\"/>"
                + "</body></html>";

        assertThat(TemplateCheck.check(RECEIPT, source))
                .extracting(TemplateFault::code)
                .containsExactly("template-markup");
    }

    @Test
    void a_template_has_a_bound() {
        assertThat(TemplateCheck.check(RECEIPT, "x".repeat(TemplateCheck.LONGEST + 1)))
                .extracting(TemplateFault::code)
                .containsExactly("template-too-long");
    }

    @Test
    void a_value_is_text_whatever_it_says() {
        FormText text = new FormText("<p>{{dossier}}</p>");

        assertThat(text.fill(Map.of("dossier", "<b>{{number}}</b> & \"x\"")))
                .isEqualTo("<p>&lt;b&gt;{{number}}&lt;/b&gt; &amp; &quot;x&quot;</p>");
    }
}
