// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    @Test
    void words_are_marked_whatever_their_marks_and_case() {
        assertThat(marked("dang ky KHAI sinh", "Thủ tục đăng ký khai sinh")).isEqualTo("Thủ tục [đăng ký khai sinh]");
    }

    @Test
    void a_word_that_is_still_being_typed_marks_what_it_begins() {
        assertThat(marked("đăng ký kết h", "Thủ tục đăng ký kết hôn")).isEqualTo("Thủ tục [đăng ký kết hôn]");
    }

    @Test
    void what_lies_between_scattered_words_is_not_marked() {
        assertThat(marked("khai sinh", "Khai tử và sinh hoạt")).isEqualTo("[Khai] tử và [sinh] hoạt");
    }

    @Test
    void an_empty_query_marks_nothing() {
        assertThat(new Highlights("").in("Thủ tục đăng ký khai sinh")).isEmpty();
        assertThat(new Highlights(" <>&\" ").in("a <b> & c")).isEmpty();
    }

    @Property
    void the_pieces_are_the_text_itself_so_that_escaping_them_escapes_it(@ForAll String query, @ForAll String text) {
        String pieces = new Highlights(query)
                .pieces(text).stream().map(Highlights.Piece::text).collect(Collectors.joining());

        assertThat(pieces).isEqualTo(text);
    }

    private static String marked(String query, String text) {
        return new Highlights(query)
                .pieces(text).stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }
}
