// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.AgencyKind;

/** Histories as chance makes them: acts are tried, and those that history allows are kept. */
final class RandomHistory {

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final int DAYS = 400;

    private final Random chance;
    private final List<Act> acts = new ArrayList<>();
    private final List<UUID> known = new ArrayList<>();
    private final Set<LocalDate> taken = new LinkedHashSet<>();

    private RandomHistory(long seed) {
        chance = new Random(seed);
    }

    /** Accepted acts, each on a day of its own. */
    static List<Act> of(long seed, int attempts) {
        RandomHistory history = new RandomHistory(seed);
        UUID province = new UUID(1, 0);
        history.known.add(province);
        history.keep(FIRST_DAY, Change.found(agency(province, "Tỉnh", Optional.empty())));
        for (int i = 0; i < attempts; i++) {
            history.attempt();
        }
        return history.acts;
    }

    static Tree tree(List<Act> acts) {
        return Replay.of(acts).tree().orElseThrow();
    }

    static Act act(int number, LocalDate effective, Change... changes) {
        return new Act(
                new UUID(9, number),
                number,
                effective,
                "Quyết định " + number,
                List.of(changes),
                Instant.EPOCH,
                "test",
                Optional.empty());
    }

    private void attempt() {
        LocalDate day = FIRST_DAY.plusDays(1 + chance.nextInt(DAYS));
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> keep(day, Change.found(agency(next(), "Cơ quan " + known.size(), Optional.of(any()))));
            case 3 -> keep(day, Change.move(any(), any()));
            case 4 -> keep(day, Change.rename(any(), "Tên mới " + acts.size(), Optional.empty()));
            case 5 ->
                keep(
                        day,
                        Change.of(ChangeKind.MERGE, several())
                                .founding(List.of(agency(next(), "Hợp nhất " + known.size(), Optional.of(any()))))
                                .childrenTo(Optional.empty()));
            case 6 ->
                keep(
                        day,
                        Change.of(ChangeKind.SPLIT, any())
                                .founding(List.of(
                                        agency(next(), "Phần " + known.size(), Optional.of(any())),
                                        agency(next(), "Phần " + known.size(), Optional.of(any()))))
                                .continuing(chance.nextBoolean())
                                .childrenTo(Optional.of(any())));
            default ->
                keep(
                        day,
                        Change.of(ChangeKind.DISSOLVE, any())
                                .into(chance.nextBoolean() ? List.of(any()) : List.of())
                                .childrenTo(chance.nextBoolean() ? Optional.of(any()) : Optional.empty()));
        }
    }

    private void keep(LocalDate day, Change change) {
        if (!ChangeRules.check(change, "").isEmpty() || taken.contains(day)) {
            return;
        }
        List<Act> tried = new ArrayList<>(acts);
        tried.add(act(acts.size() + 1, day, change));
        if (Replay.of(tried).faults().isEmpty()) {
            acts.add(tried.get(tried.size() - 1));
            taken.add(day);
        }
    }

    private UUID any() {
        return known.get(chance.nextInt(known.size()));
    }

    private UUID[] several() {
        Set<UUID> some = new LinkedHashSet<>(List.of(any()));
        some.add(any());
        return some.toArray(UUID[]::new);
    }

    private UUID next() {
        UUID id = new UUID(1, known.size());
        known.add(id);
        return id;
    }

    private static NewAgency agency(UUID id, String name, Optional<UUID> parent) {
        String code = "H12." + String.format("%03d", id.getLeastSignificantBits() % 40);
        return new NewAgency(Optional.of(id), name, AgencyKind.DEPARTMENT, List.of(code), parent);
    }
}
