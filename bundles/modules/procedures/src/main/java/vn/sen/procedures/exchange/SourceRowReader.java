// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.procedures.catalogue.Channel;
import vn.sen.procedures.catalogue.ChannelKind;
import vn.sen.procedures.catalogue.DossierComponent;
import vn.sen.procedures.catalogue.Fee;
import vn.sen.procedures.catalogue.LegalBasis;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.OnlineService;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureCode;
import vn.sen.procedures.catalogue.ProcedureResult;
import vn.sen.procedures.catalogue.ProcessStep;
import vn.sen.procedures.catalogue.Source;
import vn.sen.procedures.catalogue.TextRule;
import vn.sen.procedures.catalogue.TimeLimit;
import vn.sen.procedures.catalogue.Validity;
import vn.sen.web.api.Fault;

/** Reads a procedure from a row as the collection of national records has it. */
final class SourceRowReader {

    private static final BigDecimal LONGEST_LIMIT = BigDecimal.valueOf(3650);
    private static final int MOST_COPIES = 1_000_000;

    /** A row that was read. The procedure is empty when there are faults. */
    record Row(Optional<Procedure> procedure, List<Fault> faults) {}

    Row read(JsonNode json) {
        List<Fault> faults = new ArrayList<>();
        RowCursor row = RowCursor.on(json, faults);
        if (!faults.isEmpty()) {
            return new Row(Optional.empty(), faults);
        }
        Procedure procedure = procedure(row);
        row.refuseOthers();
        Validity.fault(procedure, row.pointer("valid_to")).ifPresent(faults::add);
        return new Row(faults.isEmpty() ? Optional.of(procedure) : Optional.empty(), List.copyOf(faults));
    }

    private Procedure procedure(RowCursor row) {
        Optional<String> timeLimitText = row.text("time_limit_text", TextRule.LONG);
        return new Procedure(
                code(row),
                row.text("published_code", 50),
                row.requiredText("name", TextRule.NAME),
                row.requiredText("field", TextRule.SHORT),
                levels(row),
                row.text("kind", TextRule.SHORT),
                row.text("decision", TextRule.SHORT),
                row.texts("applicants", TextRule.SHORT),
                row.text("performing_agency", TextRule.NAME),
                row.text("deciding_agency", TextRule.NAME),
                service(row),
                timeLimitText.flatMap(TimeTexts::read),
                timeLimitText,
                row.text("fee_text", TextRule.LONG),
                row.rows("channels", SourceRowReader::channel),
                row.rows("components", SourceRowReader::component),
                row.count("components_total", MOST_COPIES),
                row.rows("results", SourceRowReader::result),
                row.text("conditions", TextRule.LONG),
                row.texts("legal_basis_numbers", TextRule.SHORT).stream()
                        .map(LegalBasis::of)
                        .toList(),
                row.rows("internal_process", SourceRowReader::step),
                row.text("replaced_by_data", TextRule.LONG),
                row.object("source", SourceRowReader::source),
                row.text("provenance", TextRule.SHORT),
                row.date("valid_from"),
                row.date("valid_to"));
    }

    private static String code(RowCursor row) {
        String code = row.requiredText("code", 50);
        if (!code.isEmpty() && !ProcedureCode.matches(code)) {
            row.fault("code", "code-pattern", code);
        }
        return code;
    }

    private static List<Level> levels(RowCursor row) {
        List<Level> levels = new ArrayList<>();
        for (String word :
                row.text("level", TextRule.SHORT).map(SourceTerms::parts).orElse(List.of())) {
            Optional<Level> level = SourceTerms.LEVELS.value(word);
            if (level.isEmpty()) {
                row.fault("level", "value-unknown", word, SourceTerms.LEVELS.all());
            }
            level.filter(known -> !levels.contains(known)).ifPresent(levels::add);
        }
        return levels;
    }

    private static Optional<OnlineService> service(RowCursor row) {
        return word(row, "online_level", SourceTerms.SERVICES);
    }

    private static Channel channel(RowCursor row) {
        Optional<ChannelKind> kind = word(row, "channel", SourceTerms.CHANNELS);
        if (kind.isEmpty() && row.text("channel", TextRule.SHORT).isEmpty()) {
            row.fault("channel", "text-missing");
        }
        ChannelKind channel = kind.orElse(ChannelKind.DESK);
        Optional<TimeLimit> limit = row.amount("duration", LONGEST_LIMIT)
                .map(amount -> new TimeLimit(amount, word(row, "unit", SourceTerms.UNITS), false));
        if (limit.isEmpty()) {
            row.text("unit", TextRule.SHORT);
        }
        boolean free = row.flag("free");
        String usual = SourceTerms.CHANNEL_LABELS.word(channel);
        return new Channel(
                channel,
                limit,
                fees(row, free),
                free,
                row.text("note", TextRule.LONG),
                row.text("channel_label", TextRule.SHORT).filter(label -> !label.equals(usual)));
    }

    private static List<Fee> fees(RowCursor row, boolean free) {
        List<String> amounts = row.texts("fee_amounts_vnd", TextRule.SHORT);
        amounts.stream()
                .filter(amount -> !FeeReader.readable(amount))
                .forEach(amount -> row.fault("fee_amounts_vnd", "amount-unreadable", amount));
        return FeeReader.fees(amounts, free);
    }

    private static DossierComponent component(RowCursor row) {
        return new DossierComponent(
                row.text("case", TextRule.LONG),
                row.requiredText("name", TextRule.LONG),
                row.count("originals", MOST_COPIES).orElse(0),
                row.count("copies", MOST_COPIES).orElse(0));
    }

    private static ProcedureResult result(RowCursor row) {
        return new ProcedureResult(row.requiredText("name", TextRule.NAME), row.text("code", TextRule.SHORT));
    }

    private static ProcessStep step(RowCursor row) {
        Optional<String> time = row.text("time", TextRule.SHORT);
        return new ProcessStep(
                row.requiredText("step", TextRule.SHORT),
                row.requiredText("task", TextRule.LONG),
                row.text("actor", TextRule.NAME),
                time,
                time.flatMap(TimeTexts::read));
    }

    private static Source source(RowCursor row) {
        return new Source(
                row.requiredText("kind", TextRule.SHORT),
                row.text("number", TextRule.SHORT),
                row.text("date", TextRule.SHORT),
                row.text("issuer", TextRule.SHORT),
                row.text("url", TextRule.NAME),
                row.text("repo", TextRule.SHORT),
                row.text("path", TextRule.NAME));
    }

    private static <E extends Enum<E>> Optional<E> word(RowCursor row, String name, SourceTerms.Terms<E> terms) {
        Optional<String> word = row.text(name, TextRule.SHORT);
        Optional<E> value = word.flatMap(terms::value);
        if (value.isEmpty() && word.isPresent()) {
            row.fault(name, "value-unknown", word.get(), terms.all());
        }
        return value;
    }
}
