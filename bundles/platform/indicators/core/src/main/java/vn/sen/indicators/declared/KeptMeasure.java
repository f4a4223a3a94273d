// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.declared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Direction;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.OverTime;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.ModuleJson;

/** A measure in the form in which it is kept, so that its meaning can be read when its module is long gone. */
public record KeptMeasure(
        String id,
        int version,
        LocalizedText name,
        Meaning meaning,
        boolean confirmed,
        String validFrom,
        Optional<String> validTo,
        boolean anyDays,
        Seen figures,
        Seen records) {

    /** What never changes in a version. */
    public record Meaning(
            LocalizedText definition,
            List<String> legalBasis,
            MeasureUnit unit,
            Direction direction,
            Formula formula,
            OverTime overTime) {}

    /** By whom. */
    public record Seen(boolean everybody, List<String> roles) {

        static Seen of(Audience audience) {
            return new Seen(
                    audience.everybody(), audience.roles().stream().sorted().toList());
        }

        Audience audience() {
            return new Audience(everybody, Set.copyOf(roles));
        }
    }

    public static KeptMeasure of(Measure measure) {
        return new KeptMeasure(
                measure.id(),
                measure.version(),
                measure.name(),
                new Meaning(
                        measure.definition(),
                        measure.legalBasis(),
                        measure.unit(),
                        measure.direction(),
                        measure.formula(),
                        measure.overTime()),
                measure.confirmed(),
                measure.validFrom().toString(),
                measure.validTo().map(YearMonth::toString),
                measure.anyDays(),
                Seen.of(measure.figures()),
                Seen.of(measure.records()));
    }

    public Measure measure() {
        return new Measure(
                id,
                version,
                name,
                meaning.definition(),
                meaning.legalBasis(),
                confirmed,
                meaning.unit(),
                meaning.direction(),
                meaning.formula(),
                meaning.overTime(),
                YearMonth.parse(validFrom),
                validTo.map(YearMonth::parse),
                anyDays,
                figures.audience(),
                records.audience());
    }

    /** Differs as soon as the meaning does. */
    String digest(ModuleJson json) {
        return sha256(json.write(meaning));
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
