// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sen.procedures.catalogue.Fee;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.LimitUnit;
import vn.sen.procedures.catalogue.TimeLimit;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.ProcedureCard;
import vn.sen.web.api.Texts;

/** Says figures and values of a procedure in the language of the page. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Texts texts;

    public Wording(Texts texts) {
        this.texts = texts;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String limit(TimeLimit limit) {
        Locale locale = texts.locale();
        String amount = NumberFormat.getNumberInstance(locale).format(limit.amount());
        return limit.unit()
                .map(unit -> unit == LimitUnit.SAME_DAY
                        ? texts.get("unit.SAME_DAY")
                        : texts.get("unit." + unit, limit.amount()))
                .orElseGet(() -> texts.get("unit.unknown", amount));
    }

    public String limit(Optional<TimeLimit> limit) {
        return limit.map(this::limit).orElseGet(() -> texts.get("limit.unknown"));
    }

    public String fee(Fee fee) {
        String amount = NumberFormat.getIntegerInstance(texts.locale()).format(fee.amount());
        return texts.get(fee.unconfirmed() ? "fee.unconfirmed" : "fee.amount", amount);
    }

    /** What a channel costs. */
    public String fees(List<Fee> fees, boolean free) {
        if (free) {
            return texts.get(fees.isEmpty() ? "fee.free" : "fee.free-noted");
        }
        return fees.isEmpty()
                ? texts.get("fee.unknown")
                : fees.stream().map(this::fee).collect(Collectors.joining(" / "));
    }

    /** The time limit in one line: once where all channels agree, else channel by channel. */
    public String limit(ProcedureCard card) {
        if (card.channels().isEmpty()) {
            return card.timeLimitText().orElseGet(() -> limit(card.timeLimit()));
        }
        return perChannel(card, terms -> limit(terms.timeLimit()));
    }

    /** The fee in one line. */
    public String fee(ProcedureCard card) {
        if (card.channels().isEmpty()) {
            return card.feeText().orElseGet(() -> texts.get("fee.unknown"));
        }
        return perChannel(card, terms -> fees(terms.fees(), terms.free()));
    }

    public String levels(List<Level> levels) {
        return levels.stream().map(level -> texts.get("level." + level)).collect(Collectors.joining(", "));
    }

    /** The name of a value that the page offers to filter by. */
    public String value(Facet facet, String value) {
        return switch (facet) {
            case LEVEL -> texts.get("level." + value);
            case SERVICE -> texts.get("service." + value);
            case FIELD, AGENCY -> value;
        };
    }

    private String perChannel(ProcedureCard card, Function<ProcedureCard.Terms, String> phrase) {
        Map<String, List<ProcedureCard.Terms>> byPhrase = card.channels().stream()
                .collect(Collectors.groupingBy(phrase, LinkedHashMap::new, Collectors.toList()));
        if (byPhrase.size() == 1) {
            return byPhrase.keySet().iterator().next();
        }
        return byPhrase.entrySet().stream()
                .map(entry -> channels(entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private String channels(List<ProcedureCard.Terms> terms) {
        return terms.stream()
                .map(each -> texts.get("channel." + each.channel()))
                .collect(Collectors.joining(", "));
    }
}
