// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.NewAgency;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Texts;

/** The form of an act with one change: which fields it has, and the order that they make. */
final class ActForm {

    private static final int NEW_AGENCIES = 3;

    private final ChangeKind kind;
    private final LocalDate effective;
    private final Values values;
    private final Choices choices;

    ActForm(ChangeKind kind, LocalDate effective, Values values, Choices choices) {
        this.kind = kind;
        this.effective = effective;
        this.values = values;
        this.choices = choices;
    }

    /** The fields with what was filled in before. */
    List<Field> fields(Texts t) {
        Words words = new Words(t);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.hidden("kindOfChange", kind.name()));
        fields.add(Field.hidden("effective", effective.toString()));
        fields.add(Field.text("legalBasis", values.text("legalBasis")).hinted("legalBasis"));
        switch (kind) {
            case FOUND -> {}
            case MERGE, DISSOLVE, CONFIRM ->
                fields.add(Field.choices("agencies", choices.agencies(effective, values.ids("agencies")))
                        .labelled("agencies." + kind)
                        .hinted("several"));
            case RENAME, RECODE, MOVE, SPLIT ->
                fields.add(Field.choice("agencies", choices.agencies(effective, values.ids("agencies")))
                        .labelled("agencies." + kind));
        }
        change(fields, words, t);
        fields.add(Field.area("note", values.text("note")).hinted("note"));
        fields.add(Field.check("unconfirmed", values.checked("unconfirmed")).hinted("unconfirmed"));
        return fields;
    }

    private void change(List<Field> fields, Words words, Texts t) {
        switch (kind) {
            case RENAME -> {
                fields.add(Field.text("name", values.text("name")));
                List<Option> kinds = new ArrayList<>(List.of(new Option("", t.get("form.same-kind"), false)));
                kinds.addAll(words.kinds(values.text("agencyKind")));
                fields.add(Field.choice("agencyKind", kinds).labelled("kind").optional());
            }
            case RECODE ->
                fields.add(Field.text("codes", values.text("codes")).optional().hinted("codes"));
            case MOVE ->
                fields.add(Field.choice(
                        "parent",
                        choices.agencies(
                                effective, values.optionalId("parent").stream().toList())));
            case FOUND -> founded(fields, words, t, 1, true);
            case MERGE -> {
                successors(fields);
                founded(fields, words, t, 1, false);
                heir(fields, t);
            }
            case SPLIT -> {
                fields.add(Field.check("continues", values.checked("continues")).hinted("continues"));
                successors(fields);
                founded(fields, words, t, NEW_AGENCIES, false);
                heir(fields, t);
            }
            case DISSOLVE -> {
                successors(fields);
                heir(fields, t);
            }
            case CONFIRM -> {}
        }
    }

    private void successors(List<Field> fields) {
        fields.add(Field.choices("into", choices.agencies(effective, values.ids("into")))
                .optional()
                .hinted("into"));
    }

    private void heir(List<Field> fields, Texts t) {
        fields.add(Field.choice(
                        "childrenTo",
                        choices.agencyOrNone(
                                effective,
                                values.optionalId("childrenTo").stream().toList(),
                                t.get("form.no-heir")))
                .optional()
                .hinted("childrenTo"));
    }

    private void founded(List<Field> fields, Words words, Texts t, int most, boolean required) {
        for (int i = 1; i <= most; i++) {
            fields.add(Field.heading(required ? "new-agency" : "new-successor"));
            Field name = Field.text("name-" + i, values.text("name-" + i)).labelled("name");
            fields.add(required ? name : name.optional());
            List<Option> kinds = new ArrayList<>(
                    List.of(new Option("", t.get(required ? "form.choose" : "form.kind-of-chosen"), false)));
            kinds.addAll(words.kinds(values.text("kind-" + i)));
            Field kind = Field.choice("kind-" + i, kinds).labelled("kind");
            fields.add(required ? kind : kind.optional());
            fields.add(Field.text("codes-" + i, values.text("codes-" + i))
                    .labelled("codes")
                    .optional()
                    .hinted("codes"));
            fields.add(Field.choice(
                            "parent-" + i,
                            choices.agencyOrNone(
                                    effective,
                                    values.optionalId("parent-" + i).stream().toList(),
                                    t.get(required ? "form.no-parent" : "form.parent-of-chosen")))
                    .labelled("parent")
                    .optional());
        }
    }

    /** The order that the form makes. */
    ActOrder order() {
        Change empty = Change.of(kind);
        Change change = new Change(
                kind,
                values.ids("agencies"),
                founds(),
                values.ids("into"),
                kind == ChangeKind.RENAME ? Optional.of(values.text("name")) : empty.name(),
                kind == ChangeKind.RENAME ? values.constant("agencyKind", AgencyKind.class) : empty.agencyKind(),
                kind == ChangeKind.RECODE ? Optional.of(values.words("codes")) : empty.codes(),
                kind == ChangeKind.MOVE ? values.optionalId("parent") : empty.parent(),
                values.optionalId("childrenTo"),
                kind == ChangeKind.SPLIT ? Optional.of(values.checked("continues")) : empty.continues(),
                Optional.of(!values.checked("unconfirmed")),
                values.given("note"));
        return new ActOrder(effective, values.text("legalBasis"), List.of(change));
    }

    /** The same faults, with the names of the fields of this form. */
    static List<Fault> named(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(named(fault.pointer()), fault.code(), fault.args()))
                .toList();
    }

    private static String named(String pointer) {
        String[] parts = pointer.split("/");
        for (int i = 1; i + 2 < parts.length; i++) {
            if (parts[i].equals("founds") && parts[i + 1].matches("[0-9]")) {
                return "/" + parts[i + 2] + "-" + (Integer.parseInt(parts[i + 1]) + 1);
            }
        }
        return pointer.endsWith("/founds") ? "/name-1" : pointer;
    }

    private List<NewAgency> founds() {
        List<NewAgency> founds = new ArrayList<>();
        for (int i = 1; i <= NEW_AGENCIES; i++) {
            String name = values.text("name-" + i);
            if (!name.isEmpty()) {
                founds.add(new NewAgency(
                        Optional.of(Ids.next()),
                        name,
                        values.constant("kind-" + i, AgencyKind.class)
                                .or(() -> predecessor().map(Agency::kind))
                                .orElse(AgencyKind.OTHER),
                        values.words("codes-" + i),
                        values.optionalId("parent-" + i).or(() -> predecessor().flatMap(Agency::parent))));
            }
        }
        return founds;
    }

    /** What a new agency takes over where the form says nothing: the kind and the parent of the first that was chosen. */
    private Optional<Agency> predecessor() {
        return values.ids("agencies").stream().findFirst().flatMap(id -> choices.agency(id, effective));
    }
}
