// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sen.procedures.Sample;
import vn.sen.procedures.catalogue.ChannelKind;
import vn.sen.procedures.catalogue.LimitUnit;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.TextRule;

class SourceRowsTest {

    private final SourceRowReader reader = new SourceRowReader();
    private final SourceRowWriter writer = new SourceRowWriter();

    static Stream<JsonNode> rows() {
        return Sample.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void no_value_of_a_real_record_is_lost(JsonNode row) {
        Procedure procedure = read(row);
        JsonNode written = writer.write(procedure);

        assertThat(leaves(written)).isEqualTo(leaves(row));
        assertThat(read(written)).isEqualTo(procedure);
    }

    @Test
    void a_channel_without_unit_keeps_its_figure_and_says_that_it_is_not_sure() {
        Procedure birth = read(Sample.rows().get(0));

        assertThat(birth.channels())
                .extracting(channel -> channel.channel())
                .containsExactly(ChannelKind.ONLINE, ChannelKind.POST, ChannelKind.DESK);
        assertThat(birth.channels()).allSatisfy(channel -> {
            assertThat(channel.timeLimit().orElseThrow().unit()).isEmpty();
            assertThat(channel.timeLimit().orElseThrow().unconfirmed()).isTrue();
        });
    }

    @Test
    void a_fee_that_the_portal_has_cut_off_is_not_sure() {
        assertThat(FeeReader.fees(List.of("100", "100.000"), false))
                .extracting(fee -> fee.amount() + " " + fee.unconfirmed())
                .containsExactly("100 true", "100000 false");
    }

    @Test
    void one_amount_in_two_spellings_is_one_fee() {
        assertThat(FeeReader.fees(List.of("2,300,000", "2.300.000"), false))
                .singleElement()
                .satisfies(fee -> assertThat(fee.asFound()).containsExactly("2,300,000", "2.300.000"));
    }

    @Test
    void a_time_limit_is_read_from_words_only_where_they_leave_no_doubt() {
        assertThat(TimeTexts.read("10 ngày làm việc (đề xuất giảm còn 09)")
                        .orElseThrow()
                        .unit())
                .contains(LimitUnit.WORKING_DAY);
        assertThat(TimeTexts.read("0,25 ngày làm việc").orElseThrow().amount()).isEqualByComparingTo("0.25");
        assertThat(TimeTexts.read("Trong ngày; ngày làm việc tiếp theo nếu tiếp nhận sau 15 giờ")
                        .orElseThrow()
                        .unit())
                .contains(LimitUnit.SAME_DAY);
        assertThat(TimeTexts.read("05 ngày làm việc; 03 ngày làm việc nếu không cấp"))
                .isEmpty();
        assertThat(TimeTexts.read("Không tính thời gian")).isEmpty();
        assertThat(TimeTexts.read("Ngay sau khi nhận đủ hồ sơ hợp lệ")).isEmpty();
    }

    private Procedure read(JsonNode row) {
        SourceRowReader.Row read = reader.read(row);
        assertThat(read.faults()).isEmpty();
        return read.procedure().orElseThrow();
    }

    // Every value with its place. Empty values say nothing; the case of letters in a level and the order in which equal
    // fees were found are not kept.
    private static List<String> leaves(JsonNode row) {
        List<String> leaves = new ArrayList<>();
        collect("", row, leaves);
        return leaves.stream().sorted().toList();
    }

    private static void collect(String at, JsonNode node, List<String> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            boolean unordered = at.endsWith("fee_amounts_vnd");
            for (int index = 0; index < node.size(); index++) {
                collect(at + "/" + (unordered ? "" : index), node.get(index), leaves);
            }
        } else if (!node.isNull() && !TextRule.tidy(node.asText()).isEmpty()) {
            String text = TextRule.tidy(node.asText());
            boolean caseless = Set.of("/level").contains(at);
            leaves.add(at + "=" + (caseless ? text.toLowerCase(Locale.ROOT) : text));
        }
    }
}
