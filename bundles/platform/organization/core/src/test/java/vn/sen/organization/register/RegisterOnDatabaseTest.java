// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.Effect;
import vn.sen.organization.tree.NewAgency;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

class RegisterOnDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATER = DAY.plusDays(30);
    private static final UUID PROVINCE = new UUID(5, 1);
    private static final UUID HEALTH = new UUID(5, 2);
    private static final Today TODAY = new Today(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(Product.class)
    void what_is_recorded_is_there_for_every_node_with_author_and_legal_basis(Product product) {
        try (ModuleDatabase here = ModuleDatabase.open(product, Acts.class);
                ModuleDatabase there = here.onAnotherNode()) {
            Act act = register(here).record(founding(), "an.nguyen", Optional.empty());

            ActRegister other = register(there);
            assertThat(other.find(act.id())).contains(act);
            assertThat(act.recordedBy()).isEqualTo("an.nguyen");
            LiveAgencies agencies = new LiveAgencies(other);
            assertThat(agencies.byCode("h12.04".toUpperCase(Locale.ROOT), DAY))
                    .map(Agency::name)
                    .contains("Sở Y tế");
            assertThat(agencies.subtree(PROVINCE, DAY)).containsExactlyInAnyOrder(PROVINCE, HEALTH);
            assertThat(agencies.subtree(PROVINCE, DAY.minusDays(1))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_plan_tells_what_would_change_and_changes_nothing(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            ActRegister register = register(database);
            register.record(founding(), "test", Optional.empty());

            Plan plan = register.plan(order(Change.rename(HEALTH, "Sở Y tế tỉnh", Optional.empty())));

            assertThat(plan.effects()).singleElement().satisfies(effect -> {
                assertThat(effect.kind()).isEqualTo(Effect.Kind.RENAMED);
                assertThat(effect.before()).contains("Sở Y tế");
                assertThat(effect.after()).contains("Sở Y tế tỉnh");
            });
            assertThat(register.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_plan_that_is_out_of_date_is_not_carried_out(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            ActRegister register = register(database);
            Plan plan = register.plan(founding());
            register.record(founding(), "somebody else", Optional.empty());

            assertThatThrownBy(() -> register.record(
                            order(Change.rename(HEALTH, "Sở khác", Optional.empty())),
                            "test",
                            Optional.of(plan.revision())))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.status()).isEqualTo(412));
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void every_reason_against_an_act_is_told_at_once_and_nothing_of_it_is_kept(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            ActRegister register = register(database);
            register.record(founding(), "test", Optional.empty());

            assertThatThrownBy(() -> register.record(
                            order(
                                    Change.rename(new UUID(7, 7), "Sở lạ", Optional.empty()),
                                    Change.of(ChangeKind.DISSOLVE, PROVINCE),
                                    Change.rename(HEALTH, "Sở Y tế mới", Optional.empty())),
                            "test",
                            Optional.empty()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .extracting(Fault::pointer, Fault::code)
                                    .containsExactly(
                                            tuple("/changes/0", "agency-not-founded"),
                                            tuple("/changes/1", "agency-left-behind")));
            assertThat(register.all()).hasSize(1);
            assertThat(new LiveAgencies(register(database)).find(HEALTH, LATER).map(Agency::name))
                    .contains("Sở Y tế");
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_act_on_which_others_rest_is_not_annulled(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            ActRegister register = register(database);
            Act first = register.record(founding(), "test", Optional.empty());
            Act second = register.record(
                    order(Change.rename(HEALTH, "Sở Y tế tỉnh", Optional.empty())), "test", Optional.empty());

            assertThatThrownBy(() -> register.annul(first.id(), "ghi nhầm", "test"))
                    .isInstanceOf(ProblemException.class);
            register.annul(second.id(), "ghi nhầm", "binh.tran");

            Act annulled = register(database).find(second.id()).orElseThrow();
            assertThat(annulled.annulment().orElseThrow().by()).isEqualTo("binh.tran");
            assertThat(new LiveAgencies(register).find(HEALTH, LATER).map(Agency::name))
                    .contains("Sở Y tế");
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void administrators_on_two_nodes_at_once_lose_nothing(Product product) throws Exception {
        try (ModuleDatabase here = ModuleDatabase.open(product, Acts.class);
                ModuleDatabase there = here.onAnotherNode()) {
            List<ActRegister> nodes = List.of(register(here), register(there));
            nodes.get(0).record(founding(), "test", Optional.empty());
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<?>> work = new ArrayList<>();
            for (ActRegister node : nodes) {
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        node.record(
                                order(Change.found(new NewAgency(
                                        Optional.empty(),
                                        "Xã " + i,
                                        AgencyKind.COMMUNE,
                                        List.of(),
                                        Optional.of(PROVINCE)))),
                                "test",
                                Optional.empty());
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
            threads.shutdown();

            ActRegister fresh = register(here);
            assertThat(fresh.all()).extracting(Act::number).hasSize(21).doesNotHaveDuplicates();
            assertThat(new LiveAgencies(fresh).children(PROVINCE, LATER)).hasSize(21);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void agencies_are_found_by_words_without_diacritics_and_by_codes_of_either_order(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            ActRegister register = register(database);
            register.record(founding(), "test", Optional.empty());
            LiveAgencies agencies = new LiveAgencies(register);

            for (String text : List.of("y te", "Tế sở", "h12.0", "000.00.04.H12")) {
                assertThat(agencies.search(new AgencyQuery(DAY, Optional.of(text), Set.of(), Optional.empty(), 10)))
                        .as(text)
                        .extracting(Agency::id)
                        .containsExactly(HEALTH);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_act_upon_one_agency_is_on_its_record_and_one_upon_several_on_that_of_the_province(Product product) {
        try (ModuleDatabase database = ModuleDatabase.open(product, Acts.class)) {
            KeptActs trail = new KeptActs();
            ActRegister register = new ActRegister(new Acts(database.transactions(), new ModuleJson()), trail, TODAY);
            register.record(founding(), "test", Optional.empty());
            Act rename = register.record(
                    order(Change.rename(HEALTH, "Sở Y tế tỉnh", Optional.empty())), "test", Optional.empty());
            register.annul(rename.id(), "Ghi nhầm", "test");

            assertThat(trail.acts())
                    .extracting(act -> act.action() + " " + act.agency().orElse("-"))
                    .containsExactly(
                            "organization.record -", "organization.record " + HEALTH, "organization.annul " + HEALTH);
        }
    }

    private static ActRegister register(ModuleDatabase database) {
        return new ActRegister(new Acts(database.transactions(), new ModuleJson()), new KeptActs(), TODAY);
    }

    private static ActOrder founding() {
        return order(
                DAY,
                Change.found(new NewAgency(
                        Optional.of(PROVINCE), "Tỉnh Cà Mau", AgencyKind.PROVINCE, List.of("H12"), Optional.empty())),
                Change.found(new NewAgency(
                        Optional.of(HEALTH),
                        "Sở Y tế",
                        AgencyKind.DEPARTMENT,
                        List.of("H12.04"),
                        Optional.of(PROVINCE))));
    }

    private static ActOrder order(Change... changes) {
        return order(LATER, changes);
    }

    private static ActOrder order(LocalDate effective, Change... changes) {
        return new ActOrder(effective, "Nghị quyết số 202/2025/QH15", List.of(changes));
    }
}
