// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Desk;
import vn.sen.organization.api.OpeningTime;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.organization.staff.Versioned;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

class DesksTest {

    private static final LocalDate SUMMER = LocalDate.of(2025, 9, 1);
    private static final List<OpeningStretch> WEEK = List.of(
            new OpeningStretch(DayOfWeek.MONDAY, "13:00", "17:00"),
            new OpeningStretch(DayOfWeek.MONDAY, "07:00", "11:00"));

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_new_weekly_pattern_begins_on_its_day_and_the_one_before_stays(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            DeskRegister desks = desks(database);
            Versioned<Desk> made = desks.add(order(WEEK, Optional.empty()));
            List<OpeningStretch> later = List.of(new OpeningStretch(DayOfWeek.SATURDAY, "07:30", "11:30"));

            Versioned<Desk> changed = desks.change(made.value().id(), order(later, Optional.of(SUMMER)), version -> {});

            assertThat(changed.version()).isGreaterThan(made.version());
            assertThat(desks.find(made.value().id(), SUMMER.minusDays(1))
                            .orElseThrow()
                            .opening())
                    .extracting(OpeningTime::opens)
                    .containsExactly(LocalTime.of(7, 0), LocalTime.of(13, 0));
            assertThat(desks.find(made.value().id(), SUMMER).orElseThrow().opening())
                    .extracting(OpeningTime::day)
                    .containsExactly(DayOfWeek.SATURDAY);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_desk_closes_with_the_agency_that_keeps_it(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            DeskRegister desks = desks(database);
            desks.add(order(WEEK, Optional.empty()));

            assertThat(desks.of(Set.of(Samples.COMMUNE), Samples.END_OF_COMMUNE.minusDays(1)))
                    .hasSize(1);
            assertThat(desks.of(Set.of(Samples.COMMUNE), Samples.END_OF_COMMUNE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void every_fault_of_a_desk_is_told_at_once(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            DeskOrder wrong = new DeskOrder(
                    Samples.COMMUNE,
                    " ",
                    "Khóm 1",
                    Optional.empty(),
                    List.of(
                            new OpeningStretch(DayOfWeek.MONDAY, "11:00", "07:00"),
                            new OpeningStretch(DayOfWeek.MONDAY, "07:00", "11:00"),
                            new OpeningStretch(DayOfWeek.MONDAY, "10:00", "12:00")),
                    Optional.empty(),
                    LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    Optional.empty());

            assertThatThrownBy(() -> desks(database).add(wrong))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .extracting(Fault::pointer, Fault::code)
                                    .containsExactlyInAnyOrder(
                                            tuple("/name", "required-field"),
                                            tuple("/agency", "agency-not-there"),
                                            tuple("/opening/0", "opening-form"),
                                            tuple("/opening", "opening-overlap")));
        }
    }

    @Property
    void a_weekly_pattern_is_read_as_it_was_written(@ForAll long seed) {
        Random chance = new Random(seed);
        List<OpeningTime> times = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance.nextBoolean()) {
                LocalTime opens = LocalTime.of(chance.nextInt(12), chance.nextInt(60));
                times.add(new OpeningTime(day, opens, opens.plusMinutes(1L + chance.nextInt(200))));
            }
        }

        assertThat(WeeklyPattern.read(WeeklyPattern.write(times))).isEqualTo(times);
    }

    private static DeskRegister desks(ModuleDatabase database) {
        return new DeskRegister(database.transactions(), new LiveAgencies(Samples.filled(database)), new KeptActs());
    }

    private static DeskOrder order(List<OpeningStretch> opening, Optional<LocalDate> from) {
        return new DeskOrder(
                Samples.COMMUNE,
                "Bộ phận một cửa xã Khánh Hưng",
                "Ấp Nhà Máy A",
                Optional.empty(),
                opening,
                from,
                Samples.DAY,
                Optional.empty(),
                Optional.empty());
    }
}
