// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.sen.organization.staff.StandInCircle.Edge;

class StandInCircleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;
    private static final int PEOPLE = 5;

    @Property(tries = 500)
    void a_circle_is_found_exactly_when_there_is_one_on_some_day(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Edge> accepted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Edge edge = edge(chance);
            boolean circle = new StandInCircle(accepted).closedBy(edge).isPresent();
            List<Edge> all = new ArrayList<>(accepted);
            all.add(edge);
            assertThat(circle).isEqualTo(circleOnSomeDay(all));
            if (!circle) {
                accepted.add(edge);
            }
        }
    }

    private static boolean circleOnSomeDay(List<Edge> edges) {
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            List<Edge> today =
                    edges.stream().filter(edge -> edge.days().holds(day)).toList();
            for (Edge edge : today) {
                if (reaches(edge.standIn(), edge.holder(), today, new HashSet<>())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean reaches(UUID from, UUID wanted, List<Edge> edges, Set<UUID> seen) {
        return from.equals(wanted)
                || seen.add(from)
                        && edges.stream()
                                .filter(edge -> edge.holder().equals(from))
                                .anyMatch(edge -> reaches(edge.standIn(), wanted, edges, seen));
    }

    private static Edge edge(Random chance) {
        LocalDate from = FIRST.plusDays(chance.nextInt(DAYS));
        LocalDate to = from.plusDays(chance.nextInt(4));
        return new Edge(
                new UUID(0, chance.nextInt(PEOPLE)),
                new UUID(0, chance.nextInt(PEOPLE)),
                Days.between(from, to.isAfter(FIRST.plusDays(DAYS - 1)) ? from : to));
    }
}
