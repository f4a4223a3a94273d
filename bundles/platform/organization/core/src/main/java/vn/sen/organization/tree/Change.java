// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.sen.organization.api.AgencyKind;

/**
 * One thing that an act does. Which fields it has depends on its kind; {@link ChangeRules} says which.
 *
 * @param agencies to which it happens; the sources of a merger
 * @param founds new agencies
 * @param into existing agencies that succeed
 * @param name new name
 * @param agencyKind new kind, if it changes with the name
 * @param codes new codes
 * @param parent new parent
 * @param childrenTo who takes the agencies under those that end; without it the only successor does
 * @param continues the agency that is split goes on
 * @param confirmed false when it rests on something nobody has confirmed; true without it
 * @param note what the act says beside, or where it was found
 */
public record Change(
        ChangeKind kind,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<UUID> agencies,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<NewAgency> founds,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<UUID> into,

        @Schema(minLength = 1, maxLength = 300) Optional<String> name,
        Optional<AgencyKind> agencyKind,
        Optional<List<String>> codes,
        Optional<UUID> parent,
        Optional<UUID> childrenTo,
        Optional<Boolean> continues,
        Optional<Boolean> confirmed,
        @Schema(maxLength = 1000) Optional<String> note) {

    public Change {
        agencies = List.copyOf(Objects.requireNonNullElse(agencies, List.of()));
        founds = List.copyOf(Objects.requireNonNullElse(founds, List.of()));
        into = List.copyOf(Objects.requireNonNullElse(into, List.of()));
        name = Objects.requireNonNullElse(name, Optional.<String>empty()).map(String::strip);
        agencyKind = Objects.requireNonNullElse(agencyKind, Optional.empty());
        codes = Objects.requireNonNullElse(codes, Optional.<List<String>>empty())
                .map(List::copyOf);
        parent = Objects.requireNonNullElse(parent, Optional.empty());
        childrenTo = Objects.requireNonNullElse(childrenTo, Optional.empty());
        continues = Objects.requireNonNullElse(continues, Optional.empty());
        confirmed = Objects.requireNonNullElse(confirmed, Optional.empty());
        note = Objects.requireNonNullElse(note, Optional.empty());
    }

    /** A change of one kind, to be filled in by the methods below. */
    public static Change of(ChangeKind kind, UUID... agencies) {
        return new Change(
                kind,
                List.of(agencies),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Change found(NewAgency agency) {
        return of(ChangeKind.FOUND).founding(List.of(agency));
    }

    public static Change rename(UUID agency, String name, Optional<AgencyKind> agencyKind) {
        return of(ChangeKind.RENAME, agency).with(parts -> {
            parts.name = Optional.of(name);
            parts.agencyKind = agencyKind;
        });
    }

    public static Change recode(UUID agency, List<String> codes) {
        return of(ChangeKind.RECODE, agency).with(parts -> parts.codes = Optional.of(codes));
    }

    public static Change move(UUID agency, UUID parent) {
        return of(ChangeKind.MOVE, agency).with(parts -> parts.parent = Optional.of(parent));
    }

    /** The same with these new agencies. */
    public Change founding(List<NewAgency> agencies) {
        return with(parts -> parts.founds = agencies);
    }

    /** The same with these existing successors. */
    public Change into(List<UUID> successors) {
        return with(parts -> parts.into = successors);
    }

    /** The same with an heir of the agencies under those that end. */
    public Change childrenTo(Optional<UUID> heir) {
        return with(parts -> parts.childrenTo = heir);
    }

    /** The same, telling whether the split agency goes on. */
    public Change continuing(boolean goesOn) {
        return with(parts -> parts.continues = Optional.of(goesOn));
    }

    /** The same with what is known of its source. */
    public Change sourced(boolean isConfirmed, Optional<String> words) {
        return with(parts -> {
            parts.confirmed = Optional.of(isConfirmed);
            parts.note = words;
        });
    }

    /** The same with an identifier for every new agency that has none. */
    public Change identified(Supplier<UUID> ids) {
        return founding(founds.stream()
                .map(agency -> agency.id().isPresent() ? agency : agency.withId(ids.get()))
                .toList());
    }

    @JsonIgnore
    public boolean isConfirmed() {
        return confirmed.orElse(true);
    }

    /** Those that succeed: existing and new ones. */
    List<UUID> successors() {
        return Stream.concat(into.stream(), founds.stream().flatMap(agency -> agency.id().stream()))
                .toList();
    }

    /** Every agency that it names. */
    public Set<UUID> touched() {
        Set<UUID> all = new LinkedHashSet<>(agencies);
        all.addAll(successors());
        founds.forEach(agency -> agency.parent().ifPresent(all::add));
        parent.ifPresent(all::add);
        childrenTo.ifPresent(all::add);
        return all;
    }

    private Change with(Consumer<Parts> edit) {
        Parts parts = new Parts(this);
        edit.accept(parts);
        return parts.changed(this);
    }

    /** What a copy may have otherwise. */
    private static final class Parts {

        private List<NewAgency> founds;
        private List<UUID> into;
        private Optional<String> name;
        private Optional<AgencyKind> agencyKind;
        private Optional<List<String>> codes;
        private Optional<UUID> parent;
        private Optional<UUID> childrenTo;
        private Optional<Boolean> continues;
        private Optional<Boolean> confirmed;
        private Optional<String> note;

        private Parts(Change change) {
            founds = change.founds;
            into = change.into;
            name = change.name;
            agencyKind = change.agencyKind;
            codes = change.codes;
            parent = change.parent;
            childrenTo = change.childrenTo;
            continues = change.continues;
            confirmed = change.confirmed;
            note = change.note;
        }

        private Change changed(Change was) {
            return new Change(
                    was.kind,
                    was.agencies,
                    founds,
                    into,
                    name,
                    agencyKind,
                    codes,
                    parent,
                    childrenTo,
                    continues,
                    confirmed,
                    note);
        }
    }
}
