// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void the_whole_document_has_the_empty_pointer() {
        assertThat(Pointer.ROOT).hasToString("");
    }

    @Test
    void fields_and_items_follow_one_another() {
        assertThat(Pointer.ROOT.below("components").at(0).below("name")).hasToString("/components/0/name");
    }

    @Test
    void the_signs_of_a_pointer_are_escaped_within_a_name() {
        assertThat(Pointer.ROOT.below("a/b~c").below("")).hasToString("/a~1b~0c/");
    }
}
