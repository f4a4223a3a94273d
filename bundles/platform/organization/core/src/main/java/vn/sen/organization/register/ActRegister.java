// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Effects;
import vn.sen.organization.tree.Replay;
import vn.sen.organization.tree.Tree;
import vn.sen.organization.tree.TreeFault;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Records acts, after having tried them on the whole history. */
@Component(service = ActRegister.class)
public final class ActRegister {

    private static final int MOST_FAULTS = 50;

    private final Acts acts;
    private final AuditTrail trail;
    private final Today today;

    @Activate
    public ActRegister(@Reference Acts acts, @Reference AuditTrail trail, @Reference Today today) {
        this.acts = acts;
        this.trail = trail;
        this.today = today;
    }

    /** Every act in the order of recording, annulled ones included. */
    public List<Act> all() {
        return acts.known().acts();
    }

    public Optional<Act> find(UUID id) {
        return all().stream().filter(act -> act.id().equals(id)).findFirst();
    }

    /** The tree that the acts make. */
    public Tree tree() {
        return acts.known().tree();
    }

    public long revision() {
        return acts.known().revision();
    }

    /** What an act would do. Changes nothing. */
    public Plan plan(ActOrder wish) {
        ActOrder order = wish.identified();
        Known known = acts.known();
        List<Fault> own = order.faults();
        if (!own.isEmpty()) {
            return new Plan(order, known.revision(), List.of(), own);
        }
        Act act = act(order, known, "");
        return planned(order, known, with(known, act), act.id());
    }

    /** What annulling an act would do. Changes nothing. */
    public Plan planAnnulment(Act act) {
        Known known = acts.known();
        ActOrder order = new ActOrder(act.effective(), act.legalBasis(), act.changes());
        return planned(order, known, without(known, act, new Act.Annulment(today.now(), "", "")), act.id());
    }

    /**
     * Records an act.
     *
     * @param revision only if the register still has this revision
     * @throws ProblemException 400 or 409 with every fault; 412 when the register changed meanwhile
     */
    public Act record(ActOrder wish, String by, Optional<Long> revision) {
        ActOrder order = wish.identified();
        List<Fault> own = order.faults();
        if (!own.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request").faults(own).build();
        }
        return acts.change((known, writing) -> {
            requireSame(known, revision);
            Act act = act(order, known, by);
            refuse(planned(order, known, with(known, act), act.id()));
            writing.add(act);
            trail.record(writing.entityManager(), ActEntries.recorded(act));
            return act;
        });
    }

    /**
     * Makes an act count no more. The record of it stays.
     *
     * @throws ProblemException 404, 409 when it is annulled already or others rest on it
     */
    public Act annul(UUID id, String reason, String by) {
        return acts.change((known, writing) -> {
            Act act = known.acts().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknown(id));
            if (act.annulment().isPresent()) {
                throw ProblemException.problem(409, "act-annulled")
                        .args(act.legalBasis())
                        .build();
            }
            Act.Annulment annulment = new Act.Annulment(now(), by, reason);
            ActOrder order = new ActOrder(act.effective(), act.legalBasis(), act.changes());
            refuse(planned(order, known, without(known, act, annulment), id));
            writing.annul(id, annulment);
            trail.record(writing.entityManager(), ActEntries.annulled(act, annulment));
            return act.annulled(annulment);
        });
    }

    /** What work has found to be recorded, its answer, and the entry that tells of it. */
    public record Appended<T>(List<Act> acts, T answer, AuditEntry entry) {}

    /**
     * Records acts that {@code work} makes of the newest tree and the acts recorded so far, all or none. The work has
     * tried them.
     */
    public <T> T append(BiFunction<Tree, List<Act>, Appended<T>> work) {
        return acts.change((known, writing) -> {
            Appended<T> appended = work.apply(known.tree(), known.acts());
            appended.acts().forEach(writing::add);
            trail.record(writing.entityManager(), appended.entry());
            return appended.answer();
        });
    }

    /** Now, as exactly as the database keeps it. */
    public Instant moment() {
        return now();
    }

    public static ProblemException unknown(UUID id) {
        return ProblemException.problem(404, "act-unknown").args(id.toString()).build();
    }

    private Plan planned(ActOrder order, Known known, List<Act> acts, UUID id) {
        Replay.Outcome outcome = Replay.of(acts);
        return outcome.tree()
                .map(tree -> new Plan(order, known.revision(), Effects.between(known.tree(), tree), List.of()))
                .orElseGet(() -> new Plan(order, known.revision(), List.of(), faults(outcome.faults(), acts, id)));
    }

    private static List<Fault> faults(List<TreeFault> found, List<Act> acts, UUID id) {
        List<Fault> faults = new ArrayList<>();
        for (TreeFault fault : found.subList(0, Math.min(found.size(), MOST_FAULTS))) {
            if (fault.act().equals(id)) {
                faults.add(new Fault("/changes/" + fault.change(), fault.code(), fault.args()));
            } else {
                acts.stream().filter(act -> act.id().equals(fault.act())).forEach(other -> {
                    faults.add(Fault.of(
                            "/effective",
                            "contradicts-act",
                            other.legalBasis(),
                            other.effective().toString()));
                    faults.add(new Fault("/effective", fault.code(), fault.args()));
                });
            }
        }
        return faults;
    }

    private static void refuse(Plan plan) {
        if (!plan.possible()) {
            throw ProblemException.problem(409, "act-impossible")
                    .faults(plan.faults())
                    .build();
        }
    }

    private static void requireSame(Known known, Optional<Long> revision) {
        if (revision.filter(expected -> expected != known.revision()).isPresent()) {
            throw ProblemException.problem(412, "precondition-failed").build();
        }
    }

    private Act act(ActOrder order, Known known, String by) {
        return new Act(
                Ids.next(),
                known.nextNumber(),
                order.effective(),
                order.legalBasis(),
                order.changes(),
                now(),
                by,
                Optional.empty());
    }

    private Instant now() {
        return today.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Act> with(Known known, Act act) {
        List<Act> all = new ArrayList<>(known.acts());
        all.add(act);
        return all;
    }

    private static List<Act> without(Known known, Act act, Act.Annulment annulment) {
        return known.acts().stream()
                .map(each -> each.id().equals(act.id()) ? each.annulled(annulment) : each)
                .toList();
    }
}
