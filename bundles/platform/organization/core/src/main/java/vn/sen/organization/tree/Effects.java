// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.organization.api.AgencyCode;

/** Tells two trees apart. */
public final class Effects {

    private final Tree before;
    private final Tree after;
    private final List<Effect> found = new ArrayList<>();

    private Effects(Tree before, Tree after) {
        this.before = before;
        this.after = after;
    }

    /** What is different in {@code after}, by day. */
    public static List<Effect> between(Tree before, Tree after) {
        Effects effects = new Effects(before, after);
        after.lives().forEach(effects::compare);
        before.lives().stream()
                .filter(life -> after.life(life.id()).isEmpty())
                .forEach(life -> effects.add(life, life.spans().get(0), Effect.Kind.STRUCK, life.from()));
        effects.found.sort(Comparator.comparing(Effect::day));
        return List.copyOf(effects.found);
    }

    private void compare(Life now) {
        Optional<Life> old = before.life(now.id());
        if (old.equals(Optional.of(now))) {
            return;
        }
        if (old.isEmpty()) {
            add(now, now.spans().get(0), Effect.Kind.FOUNDED, now.from());
        } else {
            differ(now, now.spans().get(0), old.get().spans().get(0).state());
        }
        now.spans().stream().skip(1).forEach(span -> compareAt(now, span, old));
        end(now, old);
        if (old.isPresent()
                && !last(old.get()).state().confirmed()
                && last(now).state().confirmed()) {
            add(now, last(now), Effect.Kind.CONFIRMED, last(now).from());
        }
    }

    private void end(Life now, Optional<Life> old) {
        Span last = last(now);
        if (now.to().isPresent()
                && !(old.flatMap(Life::to).equals(now.to())
                        && old.get().successors().equals(now.successors()))) {
            found.add(new Effect(
                    now.id(),
                    last.state().name(),
                    Effect.Kind.ENDED,
                    now.to().get().plusDays(1),
                    Optional.empty(),
                    Optional.empty(),
                    now.successors()));
        } else if (now.to().isEmpty()) {
            old.flatMap(Life::to).ifPresent(day -> add(now, last, Effect.Kind.GOES_ON, day.plusDays(1)));
        }
    }

    private void compareAt(Life now, Span span, Optional<Life> old) {
        State was = state(Optional.of(now), span.from().minusDays(1)).orElseThrow();
        State is = span.state();
        Optional<State> wasOld = state(old, span.from().minusDays(1));
        Optional<State> isOld = state(old, span.from());
        if (wasOld.equals(Optional.of(was)) && isOld.equals(Optional.of(is))) {
            return;
        }
        differ(now, span, was);
    }

    private void differ(Life now, Span span, State was) {
        State is = span.state();
        differ(now, span, Effect.Kind.RENAMED, was.name(), is.name());
        differ(now, span, Effect.Kind.RECODED, codes(was), codes(is));
        differ(now, span, Effect.Kind.MOVED, parent(was), parent(is));
    }

    private void differ(Life life, Span span, Effect.Kind kind, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Effect(
                    life.id(), span.state().name(), kind, span.from(), Optional.of(was), Optional.of(is), Set.of()));
        }
    }

    private void add(Life life, Span span, Effect.Kind kind, LocalDate day) {
        found.add(new Effect(life.id(), span.state().name(), kind, day, Optional.empty(), Optional.empty(), Set.of()));
    }

    private static Optional<State> state(Optional<Life> life, LocalDate day) {
        return life.stream()
                .flatMap(known -> known.spans().stream())
                .filter(span -> span.holds(day))
                .findFirst()
                .map(Span::state);
    }

    private String parent(State state) {
        return state.parent().map(this::nameOf).orElse("–");
    }

    private String nameOf(UUID id) {
        return after.life(id).or(() -> before.life(id)).stream()
                .map(life -> last(life).state().name())
                .findFirst()
                .orElse(id.toString());
    }

    private static Span last(Life life) {
        return life.spans().get(life.spans().size() - 1);
    }

    private static String codes(State state) {
        return state.codes().isEmpty()
                ? "–"
                : state.codes().stream().map(AgencyCode::value).collect(Collectors.joining(", "));
    }
}
