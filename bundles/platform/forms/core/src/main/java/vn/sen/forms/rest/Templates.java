// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.template.Scope;
import vn.sen.forms.template.TemplateBook;
import vn.sen.forms.template.TemplateCheck;
import vn.sen.forms.template.TemplateEntry;
import vn.sen.identity.api.Caller;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Enters templates for programs and for people; what is wrong is told as faults of the request. */
@Component(service = Templates.class)
public final class Templates {

    private static final int LONGEST_REASON = 1_000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final TemplateBook book;

    @Activate
    public Templates(@Reference TemplateBook book) {
        this.book = book;
    }

    /**
     * What somebody wants to enter.
     *
     * @param expected the last entry that she has seen
     */
    public record Wish(Optional<String> source, LocalDate validFrom, String reason, Optional<UUID> expected) {}

    /** @throws ProblemException 400 with every fault, 412 when somebody else was quicker */
    public TemplateEntry enter(FormDefinition definition, Scope scope, Wish wish, SecurityContext security) {
        List<Fault> faults = new ArrayList<>();
        wish.source().ifPresent(source -> faults.addAll(faults(definition, source)));
        reason(wish.reason(), faults);
        if (wish.validFrom().isBefore(FIRST) || wish.validFrom().isAfter(LAST)) {
            faults.add(Fault.of("/validFrom", "day-range", FIRST.toString(), LAST.toString()));
        }
        refuse(faults);
        return book.enter(new TemplateBook.Change(
                        definition.kind(),
                        scope,
                        wish.validFrom(),
                        wish.source(),
                        wish.reason().strip(),
                        author(security),
                        wish.expected(),
                        Optional.empty()))
                .orElseThrow(Templates::changed);
    }

    /** @throws ProblemException 409 when there is nothing to take back, or it is not the last entry any more */
    public TemplateEntry undo(
            FormDefinition definition, Scope scope, Optional<UUID> entry, String reason, SecurityContext security) {
        List<Fault> faults = new ArrayList<>();
        reason(reason, faults);
        refuse(faults);
        TemplateEntry last = book.last(definition.kind(), scope)
                .filter(known -> entry.filter(known.id()::equals).isPresent())
                .orElseThrow(
                        () -> ProblemException.problem(409, "template-not-last").build());
        return book.undo(last, scope, reason.strip(), author(security)).orElseThrow(Templates::changed);
    }

    /** @throws ProblemException 400 with everything that is wrong with a template */
    public void require(FormDefinition definition, String source) {
        refuse(faults(definition, source));
    }

    public List<Fault> faults(FormDefinition definition, String source) {
        return TemplateCheck.check(definition, source).stream()
                .map(fault -> new Fault("/source", fault.code(), fault.args()))
                .toList();
    }

    private static void reason(String reason, List<Fault> faults) {
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.of("/reason", "required-field", "reason"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(Fault.of("/reason", "too-long", LONGEST_REASON));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    private static ProblemException changed() {
        return ProblemException.problem(412, "precondition-failed").build();
    }

    private static String author(SecurityContext security) {
        return ((Caller) security.getUserPrincipal()).displayName();
    }
}
