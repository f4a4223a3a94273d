// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.launcher.doctor.Finding;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final ResourceBundle english = bundle(Locale.ENGLISH);
    private final ResourceBundle vietnamese = bundle(Locale.forLanguageTag("vi"));

    @Test
    void both_languages_say_the_same_things() {
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(arguments(vietnamese.getString(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(english.getString(key)));
        }
    }

    @ParameterizedTest
    @CsvSource({"vi_VN.UTF-8, , Không", "en_US.UTF-8, , Unknown", "C.UTF-8, vi, Không", "vi_VN.UTF-8, en, Unknown"})
    void the_language_is_that_of_the_operator(String lang, String senLang, String expected) {
        Map<String, String> environment =
                senLang == null ? Map.of("LANG", lang) : Map.of("LANG", lang, "SEN_LANG", senLang);

        assertThat(Texts.of(environment).get("usage.command", "x")).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 'No faults, no warnings.'", "1, 'One fault, no warnings.'", "3, '3 faults, no warnings.'"})
    void the_doctor_counts_in_words(int faults, String expected) {
        assertThat(new Texts(Locale.ENGLISH).get("doctor.summary", faults, 0)).isEqualTo(expected);
    }

    @Test
    void the_doctor_fails_for_a_fault_and_not_for_a_warning() {
        Captured captured = new Captured(Locale.ENGLISH);
        DoctorCommand doctor = new DoctorCommand(captured.console());
        Finding warning = new Finding(Finding.Level.WARNING, "doctor.clock.zone", List.of("Etc/UTC"));
        Finding fault = new Finding(Finding.Level.FAULT, "doctor.java.old", List.of("11"));

        assertThat(doctor.report(List.of(warning))).isEqualTo(ExitCode.OK);
        assertThat(doctor.report(List.of(warning, fault))).isEqualTo(ExitCode.FAILED);
        assertThat(captured.out()).contains("[warning]", "Etc/UTC", "[ fault ]", "Java 11 is too old");
    }

    @Test
    void columns_are_as_wide_as_their_widest_cell_also_with_combining_marks() {
        Table table = new Table(List.of("A", "B"));
        table.row(List.of("thủ tục", "1"));
        table.row(List.of(Normalizer.normalize("thủ tục", Normalizer.Form.NFD), "2"));

        List<String> lines = table.lines();

        assertThat(lines.get(0)).isEqualTo("A        B");
        assertThat(lines.get(1)).isEqualTo("thủ tục  1");
        assertThat(lines.get(2)).endsWith("  2");
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "i18n.launcher",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
