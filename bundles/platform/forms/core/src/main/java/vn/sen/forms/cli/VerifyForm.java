// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.sen.forms.sign.FormClaims;
import vn.sen.forms.sign.KeySet;
import vn.sen.forms.sign.ShownContent.Line;
import vn.sen.forms.sign.Verdict;
import vn.sen.forms.verify.OfflineCheck;
import vn.sen.forms.verify.Report;

/**
 * Checks a form: {@code VerifyForm <code or PDF> [--keys <file>]}. With a file of keys it needs no server. Without one it
 * takes the keys of the server that runs on {@code SEN_DATA}, and asks that server whether the form still counts.
 */
public final class VerifyForm {

    private static final int NOT_GENUINE = 1;
    private static final int USAGE = 2;
    private static final int NO_SERVER = 3;
    private static final String KEYS = "--keys";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PrintStream out;
    private final Locale locale;
    private final ResourceBundle texts;
    private final Optional<LocalServer> server;

    VerifyForm(PrintStream out, Locale locale, Optional<LocalServer> server) {
        this.out = out;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("i18n.messages", locale, VerifyForm.class.getClassLoader());
        this.server = server;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        Optional<LocalServer> server =
                Optional.ofNullable(environment.get("SEN_DATA")).map(Path::of).flatMap(LocalServer::of);
        System.exit(new VerifyForm(System.out, language(environment), server).run(List.of(arguments)));
    }

    /** As {@code sen} itself chooses. */
    private static Locale language(Map<String, String> environment) {
        String language = Stream.of("SEN_LANG", "LC_ALL", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Locale.forLanguageTag(language.startsWith("vi") ? "vi" : "en");
    }

    /** @return 0 for a genuine form, 1 for another, 2 when there is nothing to check, 3 when there are no keys */
    int run(List<String> arguments) throws InterruptedException {
        Optional<String> keys = arguments.size() == 3 && arguments.get(1).equals(KEYS)
                ? Optional.of(arguments.get(2))
                : Optional.empty();
        if (arguments.isEmpty() || arguments.size() > 1 && keys.isEmpty()) {
            say("cli.usage");
            return USAGE;
        }
        if (keys.isEmpty() && server.isEmpty()) {
            say("cli.no-keys");
            return NO_SERVER;
        }
        String what = arguments.get(0);
        try {
            String set = keys.isPresent()
                    ? Files.readString(Path.of(keys.get()))
                    : server.orElseThrow().keys();
            OfflineCheck check = new OfflineCheck(KeySet.read(set));
            Report report = what.toLowerCase(Locale.ROOT).endsWith(".pdf")
                    ? check.file(Files.readAllBytes(Path.of(what)))
                    : check.code(what);
            Verdict verdict = report.verdict();
            if (verdict.isGood() && keys.isEmpty()) {
                verdict = server.orElseThrow().verdict(report.code());
            }
            tell(report, verdict);
            if (keys.isPresent()) {
                say("cli.offline");
            }
            return verdict.isGood() ? 0 : NOT_GENUINE;
        } catch (IOException | IllegalArgumentException unreadable) {
            say("cli.unreadable", String.valueOf(unreadable.getMessage()));
            return USAGE;
        }
    }

    private void tell(Report report, Verdict verdict) {
        say("verdict." + verdict);
        say("verdict." + verdict + ".means");
        report.missing().forEach(line -> value(texts.getString("verify.missing") + ": " + line.label(), line.value()));
        if (report.shown().isEmpty()) {
            report.claims().ifPresent(this::tell);
        }
        for (Line line : report.shown()) {
            value(line.label(), line.value());
        }
    }

    private void tell(FormClaims claims) {
        String kind = "kind." + claims.kind();
        value(texts.getString("verify.kind"), texts.containsKey(kind) ? texts.getString(kind) : claims.kind());
        value(texts.getString("verify.number"), claims.number());
        value(texts.getString("verify.agency"), claims.agency());
        value(texts.getString("verify.subject"), claims.subject());
        value(texts.getString("verify.day"), DAY.format(claims.day()));
        say("verify.compare");
    }

    private void value(String label, String value) {
        out.println("  " + label + ": " + printable(value));
    }

    /** What somebody else wrote must not steer the terminal. */
    private static String printable(String value) {
        return value.replaceAll("\\p{Cntrl}", " ");
    }

    private void say(String key, Object... arguments) {
        out.println(new MessageFormat(texts.getString(key), locale).format(arguments));
    }
}
