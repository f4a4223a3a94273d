// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void every_letter_of_vietnamese_loses_its_marks() {
        assertThat(Folding.fold("ĂÂĐÊÔƠƯ ăâđêôơư ấầẩẫậ ắằẳẵặ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ"))
                .isEqualTo("aadeoou aadeoou aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy");
    }

    @Test
    void composed_and_decomposed_letters_fold_to_the_same() {
        String decomposed = Normalizer.normalize("Đăng ký khai sinh", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("Đăng ký khai sinh");
        assertThat(Folding.fold(decomposed)).isEqualTo("dang ky khai sinh");
    }

    @Property
    void folding_twice_changes_nothing_more(@ForAll String text) {
        String once = Folding.fold(text);

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Property
    void words_lie_in_their_text_in_order_and_apart(@ForAll String text) {
        int end = 0;
        for (Words.Word word : Words.of(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(end);
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
            assertThat(Folding.fold(text.substring(word.start(), word.end()))).isEqualTo(word.folded());
            end = word.end();
        }
    }

    @Test
    void a_code_is_one_word_and_a_number_of_a_decree_is_several() {
        assertThat(Words.of("1.001193 theo 163/QĐ-BTP."))
                .extracting(Words.Word::folded)
                .containsExactly("1.001193", "theo", "163", "qd", "btp");
    }
}
