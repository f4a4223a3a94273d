// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.sen.web.api.Fault;

/** What a procedure that a client sends must be like. Collects every fault. */
public final class ContentRules {

    private static final int MOST_PARTS = 2000;
    private static final int MOST_COPIES = 1_000_000;
    private static final BigDecimal LONGEST_LIMIT = BigDecimal.valueOf(3650);
    private static final long HIGHEST_FEE = 1_000_000_000_000L;

    private final List<Fault> faults = new ArrayList<>();

    private ContentRules() {}

    /** Everything that is wrong, each with a JSON Pointer into the procedure; empty when nothing is. */
    public static List<Fault> check(Procedure procedure) {
        ContentRules rules = new ContentRules();
        rules.procedure(procedure);
        Validity.fault(procedure, "/validTo").ifPresent(rules.faults::add);
        return rules.faults;
    }

    private void procedure(Procedure procedure) {
        required("/code", procedure.code(), 50);
        if (procedure.code() != null && !ProcedureCode.matches(procedure.code())) {
            faults.add(Fault.of("/code", "code-pattern", procedure.code()));
        }
        required("/name", procedure.name(), TextRule.NAME);
        required("/field", procedure.field(), TextRule.SHORT);
        optional("/publishedCode", procedure.publishedCode(), 50);
        optional("/kind", procedure.kind(), TextRule.SHORT);
        optional("/decision", procedure.decision(), TextRule.SHORT);
        each("/applicants", procedure.applicants(), (at, text) -> required(at, text, TextRule.SHORT));
        optional("/performingAgency", procedure.performingAgency(), TextRule.NAME);
        optional("/decidingAgency", procedure.decidingAgency(), TextRule.NAME);
        procedure.timeLimit().ifPresent(limit -> limit("/timeLimit", limit));
        optional("/timeLimitText", procedure.timeLimitText(), TextRule.LONG);
        optional("/feeText", procedure.feeText(), TextRule.LONG);
        each("/channels", procedure.channels(), this::channel);
        each("/components", procedure.components(), this::component);
        procedure.componentsTotal().ifPresent(total -> count("/componentsTotal", total));
        each("/results", procedure.results(), this::result);
        optional("/conditions", procedure.conditions(), TextRule.LONG);
        each("/legalBasis", procedure.legalBasis(), this::basis);
        each("/internalProcess", procedure.internalProcess(), this::step);
        optional("/replacedByData", procedure.replacedByData(), TextRule.LONG);
        procedure.source().ifPresent(this::source);
        optional("/provenance", procedure.provenance(), TextRule.SHORT);
    }

    private void channel(String at, Channel channel) {
        present(at + "/channel", channel.channel());
        channel.timeLimit().ifPresent(limit -> limit(at + "/timeLimit", limit));
        each(at + "/fees", channel.fees(), (place, fee) -> {
            if (fee.amount() < 0 || fee.amount() > HIGHEST_FEE) {
                faults.add(Fault.of(place + "/amount", "number-range", "0", Long.toString(HIGHEST_FEE)));
            }
            optional(place + "/text", fee.text(), TextRule.LONG);
            each(place + "/asFound", fee.asFound(), (spelling, text) -> required(spelling, text, TextRule.SHORT));
        });
        optional(at + "/note", channel.note(), TextRule.LONG);
        optional(at + "/label", channel.label(), TextRule.SHORT);
    }

    private void component(String at, DossierComponent component) {
        optional(at + "/case", component.situation(), TextRule.LONG);
        required(at + "/name", component.name(), TextRule.LONG);
        count(at + "/originals", component.originals());
        count(at + "/copies", component.copies());
    }

    private void result(String at, ProcedureResult result) {
        required(at + "/name", result.name(), TextRule.NAME);
        optional(at + "/code", result.code(), TextRule.SHORT);
    }

    private void basis(String at, LegalBasis basis) {
        required(at + "/number", basis.number(), TextRule.SHORT);
        optional(at + "/title", basis.title(), TextRule.NAME);
        optional(at + "/article", basis.article(), TextRule.SHORT);
    }

    private void step(String at, ProcessStep step) {
        required(at + "/step", step.step(), TextRule.SHORT);
        required(at + "/task", step.task(), TextRule.LONG);
        optional(at + "/actor", step.actor(), TextRule.NAME);
        optional(at + "/timeText", step.timeText(), TextRule.SHORT);
        step.timeLimit().ifPresent(limit -> limit(at + "/timeLimit", limit));
    }

    private void source(Source source) {
        required("/source/kind", source.kind(), TextRule.SHORT);
        optional("/source/number", source.number(), TextRule.SHORT);
        optional("/source/date", source.date(), TextRule.SHORT);
        optional("/source/issuer", source.issuer(), TextRule.SHORT);
        optional("/source/url", source.url(), TextRule.NAME);
        optional("/source/repository", source.repository(), TextRule.SHORT);
        optional("/source/path", source.path(), TextRule.NAME);
    }

    private void limit(String at, TimeLimit limit) {
        BigDecimal amount = limit.amount();
        if (amount == null || amount.signum() <= 0 || amount.compareTo(LONGEST_LIMIT) > 0) {
            faults.add(Fault.of(at + "/amount", "number-range", "0", LONGEST_LIMIT.toPlainString()));
        }
    }

    private void count(String at, int value) {
        if (value < 0 || value > MOST_COPIES) {
            faults.add(Fault.of(at, "number-range", "0", Integer.toString(MOST_COPIES)));
        }
    }

    private void present(String at, Object value) {
        if (value == null) {
            faults.add(Fault.of(at, "text-missing"));
        }
    }

    private void required(String at, String text, int most) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.of(at, "text-missing"));
        } else {
            TextRule.fault(at, text, most).ifPresent(faults::add);
        }
    }

    private void optional(String at, Optional<String> text, int most) {
        text.flatMap(value -> TextRule.fault(at, value, most)).ifPresent(faults::add);
    }

    private <T> void each(String at, List<T> parts, BiConsumer<String, T> rule) {
        if (parts.size() > MOST_PARTS) {
            faults.add(Fault.of(at, "list-too-long", MOST_PARTS, parts.size()));
            return;
        }
        for (int index = 0; index < parts.size(); index++) {
            rule.accept(at + "/" + index, parts.get(index));
        }
    }
}
