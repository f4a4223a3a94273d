// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.law;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.CountingRule;
import vn.sen.web.api.ModuleJson;

/**
 * What the law says on working time and on counting, from {@code config/law}. Read once, when it is first asked for: a
 * new edition of the files counts after a restart.
 */
@Component(service = Law.class)
public final class Law {

    private final LawFiles files;
    private Optional<LawCalendar> calendar = Optional.empty();
    private List<DatedRule> rules = List.of();

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
        return rules.stream()
                .filter(rule -> rule.inForce(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule of counting is in force on " + day))
                .rule();
    }
}
