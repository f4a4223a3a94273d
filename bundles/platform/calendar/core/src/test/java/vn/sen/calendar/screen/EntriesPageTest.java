// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.audit.KeptActs;
import vn.sen.calendar.FakeAgencies;
import vn.sen.calendar.PartAccess;
import vn.sen.calendar.TestBook;
import vn.sen.calendar.TestLaw;
import vn.sen.calendar.WaitingJobs;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.calendar.book.Undo;
import vn.sen.calendar.live.LiveCalendars;
import vn.sen.calendar.recount.Forecast;
import vn.sen.calendar.recount.Recount;
import vn.sen.calendar.rest.CalendarScopes;
import vn.sen.calendar.rest.KnownChanges;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.PageContext;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;
import vn.sen.web.text.BundleTexts;

class EntriesPageTest {

    private static final String MISSING_TEXT = ">\\s*(calendar|entries|fault|kind|reason|unit|weekday)\\.[a-zA-Z]";
    private static final SecurityContext ADMINISTRATOR = new SignedIn();

    private final ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, CalendarBook.class);
    private final WaitingJobs jobs = new WaitingJobs();
    private final FakeAgencies agencies = new FakeAgencies();
    private final CalendarBook book = TestBook.of(database.transactions(), new KeptActs(), jobs);
    private final LiveCalendars calendars = new LiveCalendars(TestLaw.shipped(), book, agencies);
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, EntriesPageTest.class.getClassLoader(), "vn.sen.calendar.pages");

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_day_is_saved_only_after_its_effect_was_shown_and_a_reason_given(String language) {
        EntriesScreen screen = screen(true);
        MultivaluedMap<String, String> form = day("2026-12-01", "Công điện 1");

        Response effect = screen.check(form, query(), ADMINISTRATOR);
        assertThat(effect.getStatus()).isEqualTo(200);
        assertThat(render(effect, language))
                .contains("01/12/2026", "name=\"nameVi\" value=\"Bão\"")
                .doesNotContainPattern(MISSING_TEXT);
        assertThat(works()).isTrue();
        Response unexplained = screen.save(form, query(), ADMINISTRATOR);
        assertThat(unexplained.getStatus()).isEqualTo(422);
        assertThat(render(unexplained, language)).contains("role=\"alert\"").doesNotContainPattern(MISSING_TEXT);
        assertThat(works()).isTrue();

        form.add("reason", "Bão đổ bộ");
        assertThat(screen.save(form, query(), ADMINISTRATOR).getStatus()).isEqualTo(303);
        assertThat(works()).isFalse();
        assertThat(render(screen.show("", query(), ADMINISTRATOR), language))
                .contains("Bão đổ bộ", "Công điện 1")
                .doesNotContainPattern(MISSING_TEXT);
    }

    @Test
    void what_is_wrong_is_told_all_at_once_and_stays_in_the_form() {
        MultivaluedMap<String, String> form = day("2026-02-30", "");
        form.putSingle("kind", "WORKING");
        form.putSingle("sessions", "<b>7h");

        Response answer = screen(true).check(form, query(), ADMINISTRATOR);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(render(answer, "vi"))
                .contains("2026-02-30", "Căn cứ:", "Giờ làm việc:", "&lt;b>7h")
                .doesNotContain("<b>7h")
                .doesNotContainPattern(MISSING_TEXT)
                .doesNotContain("entries.field");
    }

    @Test
    void hours_and_their_undoing_are_shown_before_they_are_saved() {
        EntriesScreen screen = screen(true);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("what", "hours");
        form.add("hours-MONDAY", "08:00-12:00 13:00-17:00");
        form.add("hours-source", "Quyết định 5");
        form.add("reason", "Thử");
        assertThat(screen.save(form, query(), ADMINISTRATOR).getStatus()).isEqualTo(303);
        MultivaluedMap<String, String> undo = new MultivaluedHashMap<>();
        undo.add("what", "undo");
        undo.add("change", jobs.identifiers().get(0).toString());

        assertThat(render(screen.check(undo, query(), ADMINISTRATOR), "vi"))
                .contains("Thứ Hai: 08:00-12:00, 13:00-17:00", "Chưa nhập")
                .doesNotContainPattern(MISSING_TEXT);
        undo.add("reason", "Sai");
        screen.save(undo, query(), ADMINISTRATOR);

        assertThat(book.entries().hours()).isEmpty();
    }

    @Test
    void who_administers_a_part_chooses_it_and_changes_no_other() {
        EntriesScreen screen = screen(false);

        assertThat(render(screen.show(null, query(), ADMINISTRATOR), "vi"))
                .contains("agency=" + FakeAgencies.HEALTH)
                .doesNotContain(FakeAgencies.CENTRE.toString());
        assertThat(refused(() -> screen.check(day("2026-12-01", "Công điện 1"), query(), ADMINISTRATOR)))
                .isEqualTo("administers-part");
        MultivaluedMap<String, String> own = day("2026-12-01", "Công điện 1");
        own.putSingle("agency", FakeAgencies.HEALTH.toString());
        own.add("reason", "Bão");
        assertThat(screen.save(own, query(), ADMINISTRATOR).getStatus()).isEqualTo(303);
        assertThat(works()).isTrue();
    }

    private static String refused(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (ProblemException problem) {
            return problem.code();
        }
    }

    private static MultivaluedMap<String, String> day(String date, String source) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        Map.of("what", "day", "date", date, "kind", "CLOSED", "nameVi", "Bão", "source", source)
                .forEach(form::add);
        return form;
    }

    private boolean works() {
        return calendars.workingTime(Optional.empty()).works(LocalDate.of(2026, 12, 1));
    }

    private EntriesScreen screen(boolean everywhere) {
        ChangeLog log = TestBook.log(database.transactions(), jobs);
        Undo undo = new Undo(database.transactions(), book, log, new ModuleJson());
        KnownChanges changes = new KnownChanges(log, new Recount(database.transactions(), calendars, book));
        Set<UUID> part = everywhere ? Set.of() : Set.of(FakeAgencies.HEALTH);
        return new EntriesScreen(
                calendars,
                book,
                new CalendarScopes(agencies, new PartAccess(part), new Today()),
                changes,
                new EntryReader(book, undo, changes, new ModuleJson()),
                new Forecast(database.transactions(), calendars));
    }

    private static ListQuery query() {
        return ListQueries.first();
    }

    private String render(Response answer, String language) {
        return render((HtmlPage) answer.getEntity(), language);
    }

    private String render(HtmlPage page, String language) {
        Map<String, Object> parameters = new HashMap<>(page.params());
        Locale locale = Locale.forLanguageTag(language);
        parameters.put(
                "t",
                BundleTexts.read(EntriesPageTest.class.getClassLoader()::getResource, Optional.empty())
                        .in(locale));
        parameters.put("page", new PageContext(locale, "/calendar/entries", Optional.empty(), ""));
        StringOutput output = new StringOutput();
        templates.render(page.template(), parameters, output);
        return output.toString();
    }

    private record SignedIn() implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return new Caller("an", "An", Caller.Kind.TOKEN, Set.of(Roles.ADMINISTRATOR));
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "test";
        }
    }
}
