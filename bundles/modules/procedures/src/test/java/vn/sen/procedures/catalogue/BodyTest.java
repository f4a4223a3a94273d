// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.procedures.Sample;
import vn.sen.web.api.Fault;
import vn.sen.web.json.StrictJson;

class BodyTest {

    @Test
    void a_body_needs_no_more_than_code_name_and_field() throws Exception {
        Procedure read = read("""
                {"code": "1.000001", "name": "Cấp giấy", "field": "Hộ tịch",
                 "channels": [{"channel": "DESK", "timeLimit": {"amount": 3, "unit": "WORKING_DAY"},
                               "fees": [{"amount": 10000}]}],
                 "components": [{"name": "Đơn"}]}
                """);

        assertThat(ContentRules.check(read)).isEmpty();
        assertThat(read.results()).isEmpty();
        assertThat(read.components().get(0).originals()).isZero();
        assertThat(read.channels().get(0).timeLimit().orElseThrow().unconfirmed())
                .isFalse();
    }

    @Test
    void every_fault_is_told_with_its_place() throws Exception {
        Procedure wrong = read("""
                {"code": "12", "name": " ", "field": "%s", "applicants": ["a\\u0007b"],
                 "components": [{"name": "Đơn", "originals": -1}]}
                """.formatted("x".repeat(301)));

        assertThat(ContentRules.check(wrong))
                .extracting(Fault::pointer)
                .containsExactly("/code", "/name", "/field", "/applicants/0", "/components/0/originals");
    }

    @Test
    void a_time_limit_without_unit_is_never_taken_for_sure() {
        assertThat(new TimeLimit(BigDecimal.ONE, Optional.empty(), false).unconfirmed())
                .isTrue();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_a_fault() {
        Procedure procedure = Sample.until(Sample.from(Sample.named("1.000001", "A"), "2026-02-01"), "2026-01-31");

        assertThat(ContentRules.check(procedure)).extracting(Fault::code).isEqualTo(List.of("validity-reversed"));
    }

    @Test
    void what_is_stored_is_read_back_the_same() {
        Procedure procedure = Sample.from(Sample.named("1.000001", "Cấp giấy"), "2026-02-01");

        assertThat(Sample.JSON.read(Sample.JSON.write(procedure), Procedure.class))
                .isEqualTo(procedure);
    }

    private static Procedure read(String body) throws Exception {
        return StrictJson.mapper().readValue(body, Procedure.class);
    }
}
