// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.CodeScheme;

/** A code in the order of QĐ 20/2020/QĐ-TTg and the same in that of QCVN 102:2016/BTTTT. */
class AgencyCodePropertyTest {

    @Example
    void the_example_of_the_decrees_reads_the_same_in_both_orders() {
        AgencyCode department = new AgencyCode(CodeScheme.LEVEL_FIRST, "H12.17");

        assertThat(department.levelLast()).contains("000.00.17.H12");
        assertThat(new AgencyCode(CodeScheme.LEVEL_LAST, "000.00.17.H12").levelFirst())
                .contains("H12.17");
        assertThat(new AgencyCode(CodeScheme.LEVEL_LAST, "000.00.00.H12").levelFirst())
                .contains("H12");
    }

    @Property
    void a_code_turned_round_and_back_is_the_same(@ForAll("levels") List<String> levels) {
        String first = String.join(".", levels);

        String last = new AgencyCode(CodeScheme.LEVEL_FIRST, first).levelLast().orElseThrow();

        assertThat(AgencyCode.parse(last)).contains(new AgencyCode(CodeScheme.LEVEL_LAST, last));
        assertThat(AgencyCode.parse(last).flatMap(AgencyCode::levelFirst)).contains(first);
    }

    @Property
    void two_agencies_never_share_a_code_of_the_older_order(
            @ForAll("levels") List<String> one, @ForAll("levels") List<String> other) {
        Optional<String> first = last(one);

        assertThat(first.equals(last(other))).isEqualTo(one.equals(other));
    }

    @Property
    void a_code_too_deep_for_the_older_order_has_none_there(@ForAll @IntRange(min = 5, max = 9) int depth) {
        String deep = "H12"
                + IntStream.range(1, depth)
                        .mapToObj(level -> ".%02d".formatted(level))
                        .collect(Collectors.joining());

        assertThat(new AgencyCode(CodeScheme.LEVEL_FIRST, deep).levelLast()).isEmpty();
    }

    @Property
    void the_number_of_an_administrative_unit_is_no_code_of_the_decrees(
            @ForAll @IntRange(min = 10, max = 99_999) int number) {
        AgencyCode unit = AgencyCode.parse(Integer.toString(number)).orElseThrow();

        assertThat(unit.scheme()).isEqualTo(CodeScheme.ADMINISTRATIVE_UNIT);
        assertThat(unit.levelFirst()).isEmpty();
        assertThat(unit.levelLast()).isEmpty();
    }

    @Example
    void what_is_no_code_is_told() {
        for (String text :
                List.of("", "h12", "Z12", "H1", "H12.", "H12.1", "H12.17.", "00.17.H12", "1", "x".repeat(36))) {
            assertThat(AgencyCode.parse(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> new AgencyCode(CodeScheme.LEVEL_LAST, "H12.17"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("H12.17");
    }

    /** Of one to four levels, none of them empty. */
    @Provide
    static Arbitrary<List<String>> levels() {
        Arbitrary<String> top = Combinators.combine(
                        Arbitraries.chars().range('A', 'Y'),
                        Arbitraries.integers().between(0, 99))
                .as((letter, number) -> letter + "%02d".formatted(number));
        Arbitrary<String> middle = Arbitraries.integers().between(1, 99).map("%02d"::formatted);
        Arbitrary<String> lowest = Arbitraries.integers().between(1, 999).map("%03d"::formatted);
        return Combinators.combine(
                        top, middle, middle, lowest, Arbitraries.integers().between(1, 4))
                .as((one, two, three, four, depth) ->
                        List.of(one, two, three, four).subList(0, depth));
    }

    private static Optional<String> last(List<String> levels) {
        return new AgencyCode(CodeScheme.LEVEL_FIRST, String.join(".", levels)).levelLast();
    }
}
