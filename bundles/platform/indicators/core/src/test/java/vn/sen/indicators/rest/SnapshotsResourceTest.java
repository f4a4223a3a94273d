// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.api.Roles;
import vn.sen.indicators.FakeSource;
import vn.sen.indicators.GrantsAlone;
import vn.sen.indicators.IndicatorsNode;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.indicators.reading.LiveFigures;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.indicators.reading.SnapshotCatalog;
import vn.sen.indicators.reading.SnapshotComparison;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Today;
import vn.sen.web.container.InProcessServer;
import vn.sen.web.container.InProcessServer.Answer;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class SnapshotsResourceTest {

    private static final String LIST = "/api/v1/indicator-snapshots";
    private static final String OPEN = "tested.open";
    private static final String KEPT = "tested.kept";

    @Parameter
    private ModuleDatabase.Product product;

    private final FakeSource source = new FakeSource(
            Measure.of(OPEN, 1, YearMonth.of(2025, 1))
                    .as(Formula.RATIO, MeasureUnit.PERCENT)
                    .build(),
            Measure.of(KEPT, 1, YearMonth.of(2025, 1))
                    .seenBy(Audience.of(Roles.LEADER))
                    .build());

    private IndicatorsNode node;
    private InProcessServer server;
    private UUID health;
    private UUID home;

    @BeforeEach
    void open() throws InterruptedException {
        node = IndicatorsNode.on(product);
        health = node.register().found("Sở Y tế", "H12.04", Optional.empty());
        home = node.register().found("Sở Nội vụ", "H12.06", Optional.empty());
        node.offer("vn.sen.tested", source);
        source.put(OPEN, "2025-11", health, Amounts.of(1, 2, 0))
                .put(OPEN, "2025-12", health, Amounts.of(1, 4, 0))
                .put(OPEN, "2025-12", home, Amounts.of(3, 4, 1))
                .putOfNobody(OPEN, "2025-12", Amounts.of(1, 1, 0))
                .put(KEPT, "2025-12", home, Amounts.of(9));
        node.night();
        Today today = new Today();
        Sight sight = new Sight(new GrantsAlone(), today);
        Figures figures = new Figures(
                node.indicators(),
                new LiveFigures(node.sources(), node.calls()),
                new ScopeMembers(node.register(), today),
                node.sources(),
                node.calls(),
                sight,
                node.register(),
                today);
        server = InProcessServer.of(
                "vn.sen.indicators",
                new SnapshotsResource(
                        node.indicators(),
                        new SnapshotCatalog(node.sql(), node.snapshots()),
                        new SnapshotReading(node.snapshots(), new SnapshotComparison(node.reader()), figures, sight),
                        node.register(),
                        today));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Answer get(String path, String role) throws Exception {
        return server.call("GET", LIST + path, Map.of("Authorization", "Bearer " + role), "");
    }

    private Answer freeze(String body) throws Exception {
        return post(body, Roles.PAR_APPRAISER, "vi");
    }

    private Answer post(String body, String role, String language) throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        headers.put("Authorization", "Bearer " + role);
        headers.put("Accept-Language", language);
        return server.call("POST", LIST, headers, body);
    }

    private static String order(String name, String... measures) {
        return "{\"name\": \"" + name + "\", \"period\": \"2025\", \"measures\": [\"" + String.join("\", \"", measures)
                + "\"]}";
    }

    private static String problem(Answer answer) throws Exception {
        return answer.status() + " " + answer.json().path("type").asText().replace("urn:sen:problem:", "");
    }

    private static List<String> faults(Answer answer) throws Exception {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(one ->
                        one.path("pointer").asText() + " " + one.path("code").asText())
                .toList();
    }

    @Test
    void whoever_scores_leads_or_checks_reads_and_only_administrators_and_appraisers_freeze() throws Exception {
        freeze(order("par-2025", OPEN));
        for (String path :
                List.of("", "/par-2025", "/par-2025/content", "/par-2025/figures", "/par-2025/differences")) {
            assertThat(server.problem("GET", LIST + path, Map.of(), "")).isEqualTo("401 authentication-required");
            assertThat(problem(get(path, Roles.CLERK))).as(path).isEqualTo("403 access-denied");
            for (String role : List.of(Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.LEADER, Roles.PAR_OFFICER)) {
                assertThat(get(path, role).status()).as(path + " by " + role).isEqualTo(200);
            }
        }
        for (String role : List.of(Roles.PAR_OFFICER, Roles.LEADER, Roles.AUDITOR)) {
            assertThat(problem(post(order("other", OPEN), role, "vi"))).isEqualTo("403 access-denied");
        }
        assertThat(post(order("other", OPEN), Roles.ADMINISTRATOR, "vi").status())
                .isEqualTo(201);
    }

    @Test
    void what_is_frozen_is_named_by_its_digest_and_stays_as_it_was() throws Exception {
        Answer created = freeze(order("par-2025", OPEN));
        String digest = created.json().path("digest").asText();
        source.put(OPEN, "2025-12", health, Amounts.of(4, 4, 0));
        node.night();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(LIST + "/par-2025");
        Answer one = get("/par-2025", Roles.PAR_OFFICER);
        assertThat(one.header("ETag")).contains(digest);
        assertThat(one.json().path("intact").asBoolean()).isTrue();
        assertThat(one.json().path("figures").asInt()).isEqualTo(4);
        assertThat(one.json().path("meanings").findValuesAsText("measure")).containsExactly(OPEN);
        String content = get("/par-2025/content", Roles.PAR_OFFICER).text();
        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(digest);
        assertThat(content).contains("\"numerator\":1,\"denominator\":4");
        assertThat(node.acts().lines()).containsExactly("indicators.freeze DONE -");
    }

    @Test
    void every_fault_of_an_order_is_told_at_once_in_both_languages_and_nothing_is_frozen() throws Exception {
        String body = "{\"name\": \"PAR 2025\", \"period\": \"năm nay\", \"cutOff\": \"2999-01-01T00:00:00+07:00\","
                + " \"measures\": [\"" + OPEN + "\", \"a.b\", \"" + OPEN + "\"]}";
        Answer vietnamese = freeze(body);

        assertThat(vietnamese.status()).isEqualTo(400);
        assertThat(faults(vietnamese))
                .containsExactly(
                        "/name snapshot-name",
                        "/period period-format",
                        "/cutOff cut-off-ahead",
                        "/measures/1 measure-unknown",
                        "/measures/2 measure-twice");
        assertThat(vietnamese.text()).contains("Thời điểm chốt chưa đến", "Không có chỉ số “a.b”");
        assertThat(post(body, Roles.ADMINISTRATOR, "en").text())
                .contains("The cut-off has not come yet", "There is no measure “a.b”");
        assertThat(faults(freeze("{\"name\": \"x\", \"period\": \"2025\", \"measures\": []}")))
                .containsExactly("/measures snapshot-measures");
        assertThat(faults(freeze("{\"name\": \"x\", \"note\": 1}")))
                .containsExactlyInAnyOrder(
                        "/period required-field", "/measures required-field", "/note additional-field");
        assertThat(faults(freeze(
                        "{\"name\": \"x\", \"period\": \"2025-01-01..2025-02-01\", \"measures\": [\"" + OPEN + "\"]}")))
                .containsExactly("/period period-format");
        assertThat(get("", Roles.LEADER).json().path("items")).isEmpty();
    }

    @Test
    void a_name_stays_with_its_first_order() throws Exception {
        String at = Instant.now().minusSeconds(60).toString();
        String order = order("par-2025", OPEN).replace("}", ", \"cutOff\": \"" + at + "\"}");
        Answer first = freeze(order);
        Answer again = freeze(order);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(problem(freeze(order("par-2025", OPEN, KEPT)))).isEqualTo("409 snapshot-exists");
        assertThat(freeze(order("par-2025", KEPT)).json().path("detail").asText())
                .contains("par-2025", "Hãy chọn tên khác");
        assertThat(node.acts().acts()).hasSize(1);
    }

    @Test
    void the_list_goes_from_the_newest_to_the_oldest_part_by_part() throws Exception {
        for (String name : List.of("a", "c", "b", "e", "d")) {
            freeze(order(name, OPEN));
        }
        // One of before the list had columns of its own.
        node.indicators()
                .freeze(new SnapshotOrder(
                        "f",
                        Instant.now(),
                        Set.of(OPEN, KEPT),
                        Period.parse("2025-Q4").orElseThrow()));
        if (product == ModuleDatabase.Product.POSTGRESQL) {
            node.sql().call(sql -> sql.update("alter table indicators.snapshot disable trigger no_change"));
        }
        node.sql()
                .call(sql -> sql.update("update indicators.snapshot set cut_off = null, period = null, measures = null"
                        + " where name = 'f'"));

        List<String> seen = new ArrayList<>();
        String next = "?limit=2&count=true";
        JsonNode part;
        do {
            part = get(next, Roles.AUDITOR).json();
            part.path("items").forEach(item -> seen.add(item.path("name").asText()));
            assertThat(part.path("count").asInt()).isEqualTo(6);
            next = "?limit=2&count=true&after=" + part.path("next").asText();
        } while (!part.path("next").isNull());

        assertThat(seen).containsExactly("f", "d", "e", "b", "c", "a");
        JsonNode old = get("?limit=1", Roles.AUDITOR).json().path("items").get(0);
        assertThat(old.path("period").asText()).isEqualTo("2025-Q4");
        assertThat(old.path("measures")).hasSize(2);
        assertThat(problem(get("?after=eA", Roles.AUDITOR))).isEqualTo("400 invalid-request");
    }

    @Test
    void figures_come_part_by_part_and_only_of_measures_that_the_caller_sees() throws Exception {
        freeze(order("par-2025", OPEN, KEPT));

        JsonNode first = get("/par-2025/figures?limit=3", Roles.PAR_OFFICER).json();
        JsonNode rest = get(
                        "/par-2025/figures?limit=3&after=" + first.path("next").asText(), Roles.PAR_OFFICER)
                .json();
        assertThat(first.path("items").findValuesAsText("month")).containsExactly("2025-11", "2025-12", "2025-12");
        assertThat(first.path("items").get(0).path("amount").path("value").asInt())
                .isEqualTo(50);
        assertThat(first.path("items").get(1).has("agency")).as("of no agency").isFalse();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();

        assertThat(get("/par-2025/figures", Roles.LEADER).json().path("items")).hasSize(5);
        assertThat(get("/par-2025/figures?agency=H12.06", Roles.LEADER)
                        .json()
                        .path("items")
                        .findValuesAsText("measure"))
                .containsExactly(KEPT, OPEN);
        assertThat(problem(get("/par-2025/figures?measure=" + KEPT, Roles.PAR_OFFICER)))
                .isEqualTo("403 access-denied");
        assertThat(problem(get("/par-2025/content", Roles.PAR_OFFICER))).isEqualTo("403 access-denied");
        assertThat(get("/par-2025/content", Roles.LEADER).status()).isEqualTo(200);
        assertThat(faults(get("/par-2025/figures?agency=H99", Roles.LEADER))).containsExactly("?agency agency-unknown");
    }

    @Test
    void what_has_changed_since_is_told_figure_by_figure() throws Exception {
        freeze(order("par-2025", OPEN, KEPT));
        assertThat(get("/par-2025/differences", Roles.LEADER).json().path("items"))
                .isEmpty();
        source.put(OPEN, "2025-12", health, Amounts.of(2, 4, 0)).put(KEPT, "2025-12", home, Amounts.of(10));
        source.put(OPEN, "2025-10", home, Amounts.of(1, 1, 0)).remove(OPEN, "2025-11", health);
        source.put(OPEN, "2026-01", home, Amounts.of(1, 1, 0));
        node.night();

        JsonNode items = get("/par-2025/differences", Roles.PAR_OFFICER).json().path("items");

        assertThat(items.findValuesAsText("month")).containsExactly("2025-10", "2025-11", "2025-12");
        assertThat(items.get(0).has("frozen")).isFalse();
        assertThat(items.get(1).path("frozen").path("value").asInt()).isEqualTo(50);
        assertThat(items.get(2).path("frozen").path("value").asInt()).isEqualTo(25);
        assertThat(items.get(2).path("other").path("value").asInt()).isEqualTo(50);
        assertThat(get("/par-2025/differences?limit=1", Roles.LEADER)
                        .json()
                        .path("items")
                        .findValuesAsText("measure"))
                .containsExactly(KEPT);
        JsonNode part = get("/par-2025/differences?limit=2&measure=" + OPEN, Roles.LEADER)
                .json();
        assertThat(get(
                                "/par-2025/differences?measure=" + OPEN + "&after="
                                        + part.path("next").asText(),
                                Roles.LEADER)
                        .json()
                        .path("items")
                        .findValuesAsText("month"))
                .containsExactly("2025-12");
    }

    @Test
    void two_snapshots_are_compared_in_the_measures_and_months_of_both() throws Exception {
        freeze(order("first", OPEN, KEPT));
        source.put(OPEN, "2025-11", health, Amounts.of(2, 2, 0)).put(OPEN, "2025-12", home, Amounts.of(4, 4, 0));
        source.put(KEPT, "2025-12", home, Amounts.of(10));
        node.night();
        freeze(order("second", OPEN).replace("2025\"", "2025-12\""));

        JsonNode items =
                get("/first/differences?with=second", Roles.LEADER).json().path("items");

        assertThat(items.findValuesAsText("measure")).containsExactly(OPEN);
        assertThat(items.get(0).path("month").asText()).isEqualTo("2025-12");
        assertThat(items.get(0).path("agency").asText()).isEqualTo(home.toString());
        assertThat(items.get(0).path("other").path("numerator").asInt()).isEqualTo(4);
        assertThat(problem(get("/first/differences?with=third", Roles.LEADER))).isEqualTo("404 snapshot-unknown");
        assertThat(problem(get("/first/differences?with=second&measure=" + KEPT, Roles.LEADER)))
                .isEqualTo("404 snapshot-without-measure");
    }

    @Test
    void a_snapshot_that_nobody_took_is_told_with_the_way_out() throws Exception {
        for (String path : List.of("/none", "/none/content", "/none/figures", "/none/differences")) {
            assertThat(problem(get(path, Roles.LEADER))).isEqualTo("404 snapshot-unknown");
        }
        assertThat(get("/none", Roles.LEADER).json().path("detail").asText()).contains("none", "Hãy xem danh sách");
    }
}
