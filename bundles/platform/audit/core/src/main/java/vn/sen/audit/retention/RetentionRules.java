// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.retention;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.sen.audit.api.RetentionClass;

/** The rules of retention, from {@code config/law/audit-retention.json}; read anew each time, so that an edit counts. */
@Component(service = RetentionRules.class)
public final class RetentionRules {

    private final Path file;

    @Activate
    public RetentionRules(BundleContext context) {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.home"), "The property sen.home is not set"))
                .resolve("config/law/audit-retention.json"));
    }

    RetentionRules(Path file) {
        this.file = file;
    }

    /** The file as it is written. */
    record Document(String subject, List<Rule> rules) {

        Document {
            rules = List.copyOf(rules);
        }
    }

    /** A rule as it is written. */
    record Rule(
            RetentionClass retention,
            int keepMonths,
            String validFrom,
            String validTo,
            String legalBasis,
            boolean confirmed,
            String note) {

        RetentionRule read() {
            return new RetentionRule(
                    retention,
                    keepMonths,
                    LocalDate.parse(Objects.requireNonNullElse(validFrom, "")),
                    Optional.ofNullable(validTo).map(LocalDate::parse),
                    legalBasis,
                    confirmed);
        }
    }

    /**
     * The rules that may remove contents on a day: in force and confirmed. None without the file.
     *
     * @throws IOException when the file is there and cannot be understood, with its path and the reason
     */
    List<RetentionRule> inForce(LocalDate day) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return read().stream()
                .filter(rule -> rule.confirmed() && rule.isInForce(day))
                .toList();
    }

    /** Every rule of the file. */
    List<RetentionRule> read() throws IOException {
        try {
            Document document = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file.toFile(), Document.class);
            return document.rules().stream().map(Rule::read).toList();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
