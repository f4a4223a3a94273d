// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.sen.organization.api.AgencyKind;

/** A province whose departments are merged, split and dissolved again and again, so that figures have far to go. */
final class Reforms {

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final int DAYS = 25;

    private static final int DEPARTMENTS = 12;
    private static final UUID PROVINCE = new UUID(2, 0);

    private final Random chance;
    private final List<Act> acts = new ArrayList<>();
    private final List<UUID> living = new ArrayList<>();
    private long last;

    private Reforms(long seed) {
        chance = new Random(seed);
    }

    /** A reform on each day after the first. */
    static Tree of(long seed) {
        Reforms reforms = new Reforms(seed);
        List<Change> founded = new ArrayList<>(List.of(Change.found(agency(PROVINCE, Optional.empty()))));
        for (int i = 0; i < DEPARTMENTS; i++) {
            founded.add(Change.found(reforms.fresh()));
        }
        reforms.acts.add(RandomHistory.act(1, FIRST_DAY, founded.toArray(Change[]::new)));
        for (int day = 1; day < DAYS; day++) {
            reforms.acts.add(RandomHistory.act(day + 1, FIRST_DAY.plusDays(day), reforms.next()));
        }
        return RandomHistory.tree(reforms.acts);
    }

    private Change next() {
        return switch (living.size() < 3 ? 1 : chance.nextInt(3)) {
            case 0 -> {
                UUID[] merged = {gone(), gone()};
                yield Change.of(ChangeKind.MERGE, merged)
                        .founding(List.of(fresh()))
                        .childrenTo(Optional.empty());
            }
            case 1 -> {
                UUID divided = gone();
                boolean goesOn = chance.nextBoolean();
                Change split = Change.of(ChangeKind.SPLIT, divided)
                        .founding(List.of(fresh(), fresh()))
                        .continuing(goesOn)
                        .childrenTo(Optional.empty());
                if (goesOn) {
                    living.add(divided);
                }
                yield split;
            }
            default ->
                Change.of(ChangeKind.DISSOLVE, gone())
                        .into(List.of(living.get(chance.nextInt(living.size()))))
                        .childrenTo(Optional.empty());
        };
    }

    private UUID gone() {
        return living.remove(chance.nextInt(living.size()));
    }

    private NewAgency fresh() {
        UUID id = new UUID(2, ++last);
        living.add(id);
        return agency(id, Optional.of(PROVINCE));
    }

    private static NewAgency agency(UUID id, Optional<UUID> parent) {
        return new NewAgency(Optional.of(id), "Cơ quan " + id, AgencyKind.DEPARTMENT, List.of(), parent);
    }
}
