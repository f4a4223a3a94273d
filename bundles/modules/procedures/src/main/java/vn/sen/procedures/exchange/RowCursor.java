// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.sen.procedures.catalogue.TextRule;
import vn.sen.web.api.Fault;

/** Reads the members of one JSON object and collects what is wrong with them instead of stopping at the first. */
final class RowCursor {

    private static final int MOST_ROWS = 2000;

    private final JsonNode node;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    private RowCursor(JsonNode node, String pointer, List<Fault> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** A cursor on a whole row; a row that is no object has no members and a fault. */
    static RowCursor on(JsonNode row, List<Fault> faults) {
        return nested(row, "", faults);
    }

    String pointer(String name) {
        return pointer + "/" + name;
    }

    void fault(String name, String code, Object... args) {
        faults.add(Fault.of(pointer(name), code, args));
    }

    Optional<String> text(String name, int most) {
        return member(name).flatMap(value -> {
            if (!value.isTextual()) {
                fault(name, "type-wrong", "text");
                return Optional.empty();
            }
            return checked(pointer(name), value.textValue(), most);
        });
    }

    String requiredText(String name, int most) {
        int before = faults.size();
        Optional<String> text = text(name, most);
        if (text.isEmpty() && faults.size() == before) {
            fault(name, "text-missing");
        }
        return text.orElse("");
    }

    List<String> texts(String name, int most) {
        return array(name, (value, at) -> {
            if (!value.isTextual()) {
                faults.add(Fault.of(at, "type-wrong", "text"));
                return Optional.empty();
            }
            return checked(at, value.textValue(), most);
        });
    }

    Optional<BigDecimal> amount(String name, BigDecimal most) {
        return member(name).flatMap(value -> {
            if (!value.isNumber()) {
                fault(name, "type-wrong", "number");
                return Optional.empty();
            }
            BigDecimal amount = value.decimalValue();
            if (amount.signum() <= 0 || amount.compareTo(most) > 0) {
                fault(name, "number-range", 0, most.toPlainString());
                return Optional.empty();
            }
            return Optional.of(amount);
        });
    }

    Optional<Integer> count(String name, int most) {
        return member(name).flatMap(value -> {
            if (!value.isIntegralNumber()) {
                fault(name, "type-wrong", "integer");
                return Optional.empty();
            }
            if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > most) {
                fault(name, "number-range", 0, Integer.toString(most));
                return Optional.empty();
            }
            return Optional.of(value.intValue());
        });
    }

    boolean flag(String name) {
        return member(name)
                .filter(value -> {
                    if (!value.isBoolean()) {
                        fault(name, "type-wrong", "boolean");
                    }
                    return value.isBoolean();
                })
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    Optional<LocalDate> date(String name) {
        return text(name, 10).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADate) {
                fault(name, "date-wrong", text);
                return Optional.empty();
            }
        });
    }

    <T> List<T> rows(String name, Function<RowCursor, T> reader) {
        return array(name, (value, at) -> {
            int before = faults.size();
            RowCursor cursor = nested(value, at, faults);
            T read = reader.apply(cursor);
            cursor.refuseOthers();
            return faults.size() == before ? Optional.of(read) : Optional.empty();
        });
    }

    <T> Optional<T> object(String name, Function<RowCursor, T> reader) {
        return member(name).flatMap(value -> {
            int before = faults.size();
            RowCursor cursor = nested(value, pointer(name), faults);
            T read = reader.apply(cursor);
            cursor.refuseOthers();
            return faults.size() == before ? Optional.of(read) : Optional.empty();
        });
    }

    /** Reports every member that nobody has asked for. */
    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(escaped(name), "field-unknown", shortened(name));
            }
        });
    }

    private interface Element<T> {
        Optional<T> read(JsonNode value, String at);
    }

    private <T> List<T> array(String name, Element<T> element) {
        List<T> read = new ArrayList<>();
        Optional<JsonNode> array = member(name);
        if (array.isEmpty()) {
            return read;
        }
        if (!array.get().isArray()) {
            fault(name, "type-wrong", "array");
        } else if (array.get().size() > MOST_ROWS) {
            fault(name, "list-too-long", MOST_ROWS, array.get().size());
        } else {
            for (int index = 0; index < array.get().size(); index++) {
                element.read(array.get().get(index), pointer(name) + "/" + index)
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<String> checked(String at, String text, int most) {
        Optional<Fault> fault = TextRule.fault(at, text, most);
        if (fault.isPresent()) {
            faults.add(fault.get());
            return Optional.empty();
        }
        return Optional.of(TextRule.tidy(text)).filter(tidy -> !tidy.isEmpty());
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private static RowCursor nested(JsonNode value, String at, List<Fault> faults) {
        if (!value.isObject()) {
            faults.add(Fault.of(at, "type-wrong", "object"));
        }
        return new RowCursor(value, at, faults);
    }

    private static String escaped(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
