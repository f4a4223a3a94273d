// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "q=khai+sinh", "q=%C4%91%C4%83ng", "q=%F0%9F%8C%B8", "q=a%0Ab", "/api/v1/%7Bx%7D"})
    void what_decodes_to_a_text_is_readable(String raw) {
        assertThat(AddressCheck.isReadable(raw)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "q=%1B", "q=%FF", "q=%C4", "q=%C4x", "q=%C0%80", "q=%4", "q=%zz", "q=a\u0001"})
    void broken_encodings_and_control_characters_are_not(String raw) {
        assertThat(AddressCheck.isReadable(raw)).isFalse();
    }
}
