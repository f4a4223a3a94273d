// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.law;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.CountingRule;
import vn.sen.calendar.api.Intake;
import vn.sen.calendar.api.StartRule;
import vn.sen.web.api.ModuleJson;

/**
 * What the law says on working time and on counting, from {@code config/law}. Read once, when it is first asked for: a
 * new edition of the files counts after a restart.
 */
@Component(service = Law.class)
public final class Law {

    private final LawFiles files;
    private Optional<LawCalendar> calendar = Optional.empty();
    private List<DatedRule<CountingRule>> rules = List.of();
    private Map<Intake, List<DatedRule<StartRule>>> startRules = Map.of();

    @Activate
    public Law(BundleContext context, @Reference ModuleJson json) {
        this(
                Path.of(Objects.requireNonNull(context.getProperty("sen.home"), "The property sen.home is not set"))
                        .resolve("config/law"),
                json);
    }

    public Law(Path folder, ModuleJson json) {
        files = new LawFiles(folder, json);
    }

    /** @throws IllegalStateException when the file cannot be read or understood */
    public synchronized LawCalendar calendar() {
        if (calendar.isEmpty()) {
            try {
                calendar = Optional.of(files.calendar());
            } catch (IOException e) {
                throw new IllegalStateException("The working calendar of the law cannot be read", e);
            }
        }
        return calendar.orElseThrow();
    }

    /**
     * @throws IllegalStateException when the file cannot be read or understood
     * @throws IllegalArgumentException when no rule is in force on the day
     */
    public synchronized CountingRule rule(LocalDate day) {
        if (rules.isEmpty()) {
            try {
                rules = files.rules();
            } catch (IOException e) {
                throw new IllegalStateException("The rules of counting cannot be read", e);
            }
        }
        return inForce(rules, day).orElseThrow(() -> none("counting", day));
    }

    /**
     * @throws IllegalStateException when the file cannot be read or understood
     * @throws IllegalArgumentException when no rule is in force on the day
     */
    public synchronized StartRule startRule(Intake intake, LocalDate day) {
        if (startRules.isEmpty()) {
            try {
                startRules = files.startRules();
            } catch (IOException e) {
                throw new IllegalStateException("The rules of the beginning of terms cannot be read", e);
            }
        }
        return inForce(startRules.getOrDefault(intake, List.of()), day)
                .orElseThrow(() -> none("the beginning of terms", day));
    }

    /**
     * What tells one edition of the files that terms are counted with from another.
     *
     * @throws IllegalStateException when a file cannot be read
     */
    public String digest() {
        try {
            return files.digest();
        } catch (IOException e) {
            throw new IllegalStateException("The files of the law cannot be read", e);
        }
    }

    private static <R> Optional<R> inForce(List<DatedRule<R>> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.inForce(day)).findFirst().map(DatedRule::rule);
    }

    private static IllegalArgumentException none(String what, LocalDate day) {
        return new IllegalArgumentException("No rule of " + what + " is in force on " + day);
    }
}
