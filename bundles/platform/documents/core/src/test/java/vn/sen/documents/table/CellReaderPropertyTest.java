// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.sen.documents.api.CellKind;
import vn.sen.documents.api.TableColumn;

class CellReaderPropertyTest {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Property
    void a_whole_number_is_read_however_its_thousands_are_parted(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long number) {
        String plain = Long.toString(number);
        String grouped = plain.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");

        assertThat(read(plain, CellKind.INTEGER)).contains(number);
        assertThat(read(grouped, CellKind.INTEGER)).contains(number);
        assertThat(read(grouped.replace('.', ' '), CellKind.INTEGER)).contains(number);
    }

    @Property
    void a_day_is_read_in_both_ways_of_writing_it(@ForAll @IntRange(min = -30_000, max = 60_000) int days) {
        LocalDate day = LocalDate.ofEpochDay(days);

        assertThat(read(day.toString(), CellKind.DATE)).contains(day);
        assertThat(read(VIETNAMESE.format(day), CellKind.DATE)).contains(day);
    }

    @Property
    void any_text_is_read_without_an_exception(@ForAll String text) {
        for (CellKind kind : CellKind.values()) {
            assertThat(read(text, kind)).isNotNull();
        }
    }

    @Property
    void no_text_of_a_csv_file_begins_like_a_formula(@ForAll String text) {
        String written = CellText.defused(text);

        assertThat(written).endsWith(text);
        assertThat(written.isEmpty() || "=+-@\t\r\n".indexOf(written.charAt(0)) < 0)
                .isTrue();
    }

    private static Optional<Object> read(String text, CellKind kind) {
        return CellReader.read(RawCell.text(text), TableColumn.optional("x", kind, "x"));
    }
}
