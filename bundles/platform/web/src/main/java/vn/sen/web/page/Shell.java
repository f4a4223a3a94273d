// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sen.identity.api.Roles;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.PageContext;
import vn.sen.web.api.Texts;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.problem.ProblemText;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.text.Languages;

/** The frame of every page: header, navigation, language switch, footer. */
public final class Shell {

    public static final String CONTENT_TYPE = "text/html;charset=utf-8";

    private static final String AGENCIES = "/agencies";
    private static final String CALENDAR = "/calendar";
    private static final String INDICATORS = "/indicators";
    private static final String ADMINISTRATION = "/administration";
    private static final String AUDIT = "/audit";
    private static final String ORGANIZATION = "/organization";
    private static final String USERS = "/users";
    private static final String CLIENTS = "/clients";
    private static final List<String> ADMINISTERED =
            List.of("/modules", USERS, "/roles", CLIENTS, "/signing-keys", "/jobs", ORGANIZATION);

    private final TemplatePackage own;
    private final BundleTexts texts;
    private final Navigation navigation;
    private final Optional<LocalizedText> province;
    private final Predicate<String> served;

    /**
     * Makes the frame.
     *
     * @param own templates, styles and scripts of the platform
     * @param texts of the platform
     * @param served tells whether a page is served now under a path
     */
    public Shell(
            TemplatePackage own,
            BundleTexts texts,
            Navigation navigation,
            Optional<LocalizedText> province,
            Predicate<String> served) {
        this.own = own;
        this.texts = texts;
        this.navigation = navigation;
        this.province = province;
        this.served = served;
    }

    /** Renders a module's page inside the frame. */
    public byte[] page(HtmlPage page, TemplatePackage templates, Exchange exchange) {
        PageContext context = exchange.page();
        Content content = templates.content(page, exchange.texts(), context);
        return render(exchange.texts().get(page.titleKey()), content, templates, context);
    }

    /** Renders an error page. */
    public byte[] problem(int status, ProblemText problem, String instance, Exchange exchange) {
        HtmlPage page = HtmlPage.of("problem.jte", problem.title())
                .with("status", status)
                .with("problem", problem)
                .with("instance", instance);
        PageContext context = exchange.page();
        Texts platform = texts.in(context.locale());
        return render(problem.title(), own.content(page, platform, context), own, context);
    }

    private byte[] render(String title, Content content, TemplatePackage templates, PageContext page) {
        Locale locale = page.locale();
        ShellModel model = new ShellModel(
                title,
                province.map(name -> name.in(locale)),
                texts.in(locale),
                page,
                navigation.links(page),
                areas(page),
                inOtherLanguage(page),
                signIn(page.path()),
                joined(own.styles(), templates.styles()),
                joined(own.scripts(), templates.scripts()));
        Utf8ByteOutput output = new Utf8ByteOutput();
        own.engine().render("shell.jte", Map.of("shell", model, "content", content), output);
        return output.toByteArray();
    }

    private List<ShellModel.Link> areas(PageContext page) {
        return Stream.of(
                        area(page, AGENCIES, "shell.agencies"),
                        area(page, CALENDAR, "shell.calendar"),
                        area(page, INDICATORS, "shell.indicators"),
                        area(page, Roles.ADMINISTRATOR, ADMINISTRATION, "shell.administration"),
                        ofAgency(page, ORGANIZATION, "shell.organization"),
                        ofAgency(page, USERS, "shell.users"),
                        ofAgency(page, CLIENTS, "shell.clients"),
                        area(page, Roles.AUDITOR, AUDIT, "shell.audit"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ShellModel.Link> area(PageContext page, String role, String path, String label) {
        return page.caller().filter(who -> who.hasRoleEverywhere(role)).flatMap(who -> area(page, path, label));
    }

    /** Who administers one agency finds there what the page of administration leads others to. */
    private Optional<ShellModel.Link> ofAgency(PageContext page, String path, String label) {
        return page.caller()
                .filter(who -> who.hasRole(Roles.ADMINISTRATOR) && !who.hasRoleEverywhere(Roles.ADMINISTRATOR))
                .flatMap(who -> area(page, path, label));
    }

    private Optional<ShellModel.Link> area(PageContext page, String path, String label) {
        return Optional.of(path)
                .filter(served)
                .map(at -> new ShellModel.Link(at, texts.in(page.locale()).get(label), within(page.path(), at)));
    }

    // Pages of the administration that stand at addresses of their own.
    private static boolean within(String path, String area) {
        return Navigation.within(path, area)
                || area.equals(ADMINISTRATION) && ADMINISTERED.stream().anyMatch(each -> Navigation.within(path, each));
    }

    private static String signIn(String path) {
        return Navigation.within(path, "/sign-in")
                ? "/sign-in"
                : "/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static String inOtherLanguage(PageContext page) {
        String other = page.locale().equals(Languages.ENGLISH) ? "vi" : "en";
        String path = page.path();
        return path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=" + other;
    }

    private static List<String> joined(List<String> platform, List<String> module) {
        List<String> all = new ArrayList<>(platform);
        module.stream().filter(path -> !all.contains(path)).forEach(all::add);
        return all;
    }
}
