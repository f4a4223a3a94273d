// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.sen.audit.rest.EntryParameters;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Texts;

/** What stands in the fields of the search, and the addresses that follow from it. */
public record SearchForm(EntryParameters parameters, List<Fault> faults) {

    /** Names of the fields, in their order. */
    public static final List<String> FIELDS =
            List.of("from", "until", "who", "action", "outcome", "objectType", "objectId", "agency", "request");

    public SearchForm {
        faults = List.copyOf(faults);
    }

    public String value(String field) {
        return parameters.given(field);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field, Texts texts) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals("?" + field))
                .map(fault -> texts.get("fault." + fault.code(), fault.args().toArray()))
                .collect(Collectors.joining(" "));
    }

    /** True when one of the fields that are folded away asks for something. */
    public boolean more() {
        return FIELDS.subList(FIELDS.indexOf("outcome"), FIELDS.size()).stream()
                .anyMatch(field -> !value(field).isEmpty());
    }

    public boolean asks() {
        return FIELDS.stream().anyMatch(field -> !value(field).isEmpty());
    }

    /** The same question at another address, behind a position if one is given. */
    public String at(String path, String after) {
        String query = FIELDS.stream()
                .filter(field -> !value(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String position = after.isEmpty() ? "" : "after=" + after;
        String both = query.isEmpty() || position.isEmpty() ? query + position : query + "&" + position;
        return both.isEmpty() ? path : path + "?" + both;
    }
}
