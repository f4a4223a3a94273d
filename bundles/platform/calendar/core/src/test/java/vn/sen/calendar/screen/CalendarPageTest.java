// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.audit.KeptActs;
import vn.sen.calendar.FakeAgencies;
import vn.sen.calendar.TestBook;
import vn.sen.calendar.TestLaw;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.live.LiveCalendars;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.PageContext;
import vn.sen.web.text.BundleTexts;

class CalendarPageTest {

    private static final String MISSING_TEXT = ">\\s*(calendar|fault|kind|reason|unit|weekday)\\.[a-zA-Z]";

    private final ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, CalendarBook.class);
    private final FakeAgencies agencies = new FakeAgencies();
    private final CalendarScreen screen = new CalendarScreen(
            new LiveCalendars(TestLaw.shipped(), TestBook.of(database.transactions(), new KeptActs()), agencies),
            agencies);
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CalendarPageTest.class.getClassLoader(), "vn.sen.calendar.pages");

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void an_answer_has_all_its_texts_and_every_day(String language) {
        String html = render(screen.calendar("2026-02-12", "09:00", "3", "WORKING_DAY", "H12.04", "2026"), language);

        assertThat(html)
                .contains("24/02/2026", "09:00", "16/02/2026", "Nghị quyết 28/2026/QH16")
                .doesNotContainPattern(MISSING_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void what_cannot_be_counted_is_told_and_stays_in_the_form(String language) {
        String html = render(screen.calendar("2026-02-30", "25:00", "0.3", "WORKING_DAY", "<b>H99</b>", "1"), language);

        assertThat(html)
                .contains("role=\"alert\"", "value=\"0.3\"", "2026-02-30T25:00")
                .doesNotContain("<b>H99")
                .doesNotContainPattern(MISSING_TEXT);
    }

    @Test
    void a_term_that_leaves_the_calendar_is_told_too() {
        String html = render(screen.calendar("2060-12-30", "09:00", "300", "WORKING_DAY", null, null), "vi");

        assertThat(html).contains("role=\"alert\"", "2060-12-31");
    }

    @Test
    void a_year_that_nobody_has_entered_says_so() {
        String html = render(screen.calendar(null, null, null, null, null, "2027"), "vi");

        assertThat(html).contains("Năm 2027 chưa nhập đủ ngày nghỉ");
    }

    private String render(HtmlPage page, String language) {
        Map<String, Object> parameters = new HashMap<>(page.params());
        Locale locale = Locale.forLanguageTag(language);
        parameters.put(
                "t",
                BundleTexts.read(CalendarPageTest.class.getClassLoader()::getResource, Optional.empty())
                        .in(locale));
        parameters.put("page", new PageContext(locale, "/calendar", Optional.empty(), ""));
        StringOutput output = new StringOutput();
        templates.render(page.template(), parameters, output);
        return output.toString();
    }
}
