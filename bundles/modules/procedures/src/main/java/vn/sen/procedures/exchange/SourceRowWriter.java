// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sen.procedures.catalogue.Channel;
import vn.sen.procedures.catalogue.DossierComponent;
import vn.sen.procedures.catalogue.LegalBasis;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureResult;
import vn.sen.procedures.catalogue.ProcessStep;
import vn.sen.procedures.catalogue.Source;

/** Writes a procedure as a row that {@link SourceRowReader} reads back to the same procedure. */
final class SourceRowWriter {

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    ObjectNode write(Procedure procedure) {
        ObjectNode row = nodes.objectNode();
        row.put("code", procedure.code());
        text(row, "published_code", procedure.publishedCode());
        row.put("name", procedure.name());
        row.put("field", procedure.field());
        if (!procedure.levels().isEmpty()) {
            row.put(
                    "level",
                    String.join(
                            ", ",
                            procedure.levels().stream()
                                    .map(SourceTerms.LEVELS::word)
                                    .toList()));
        }
        text(row, "kind", procedure.kind());
        text(row, "decision", procedure.decision());
        texts(row, "applicants", procedure.applicants());
        text(row, "performing_agency", procedure.performingAgency());
        text(row, "deciding_agency", procedure.decidingAgency());
        text(row, "online_level", procedure.onlineService().map(SourceTerms.SERVICES::word));
        text(row, "time_limit_text", procedure.timeLimitText());
        text(row, "fee_text", procedure.feeText());
        rows(row, "channels", procedure.channels(), this::channel);
        rows(row, "components", procedure.components(), this::component);
        procedure.componentsTotal().ifPresent(total -> row.put("components_total", total));
        rows(row, "results", procedure.results(), this::result);
        text(row, "conditions", procedure.conditions());
        texts(
                row,
                "legal_basis_numbers",
                procedure.legalBasis().stream().map(LegalBasis::number).toList());
        rows(row, "internal_process", procedure.internalProcess(), this::step);
        text(row, "replaced_by_data", procedure.replacedByData());
        procedure.source().ifPresent(source -> row.set("source", source(source)));
        text(row, "provenance", procedure.provenance());
        text(row, "valid_from", procedure.validFrom().map(Object::toString));
        text(row, "valid_to", procedure.validTo().map(Object::toString));
        return row;
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode row = nodes.objectNode();
        row.put("channel", SourceTerms.CHANNELS.word(channel.channel()));
        row.put("channel_label", channel.label().orElse(SourceTerms.CHANNEL_LABELS.word(channel.channel())));
        channel.timeLimit().ifPresent(limit -> {
            row.put("duration", limit.amount());
            text(row, "unit", limit.unit().map(SourceTerms.UNITS::word));
        });
        ArrayNode amounts = row.putArray("fee_amounts_vnd");
        channel.fees().forEach(fee -> {
            if (fee.asFound().isEmpty()) {
                amounts.add(Long.toString(fee.amount()));
            }
            fee.asFound().forEach(amounts::add);
        });
        row.put("free", channel.free());
        text(row, "note", channel.note());
        return row;
    }

    private ObjectNode component(DossierComponent component) {
        ObjectNode row = nodes.objectNode();
        text(row, "case", component.situation());
        row.put("name", component.name());
        row.put("originals", component.originals());
        row.put("copies", component.copies());
        return row;
    }

    private ObjectNode result(ProcedureResult result) {
        ObjectNode row = nodes.objectNode();
        row.put("name", result.name());
        text(row, "code", result.code());
        return row;
    }

    private ObjectNode step(ProcessStep step) {
        ObjectNode row = nodes.objectNode();
        row.put("step", step.step());
        row.put("task", step.task());
        text(row, "actor", step.actor());
        text(row, "time", step.timeText());
        return row;
    }

    private ObjectNode source(Source source) {
        ObjectNode row = nodes.objectNode();
        row.put("kind", source.kind());
        text(row, "number", source.number());
        text(row, "date", source.date());
        text(row, "issuer", source.issuer());
        text(row, "url", source.url());
        text(row, "repo", source.repository());
        text(row, "path", source.path());
        return row;
    }

    private static void text(ObjectNode row, String name, Optional<String> value) {
        value.ifPresent(text -> row.put(name, text));
    }

    private static void texts(ObjectNode row, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = row.putArray(name);
            values.forEach(array::add);
        }
    }

    private static <T> void rows(ObjectNode row, String name, List<T> values, Function<T, ObjectNode> writer) {
        if (!values.isEmpty()) {
            ArrayNode array = row.putArray(name);
            values.forEach(value -> array.add(writer.apply(value)));
        }
    }
}
