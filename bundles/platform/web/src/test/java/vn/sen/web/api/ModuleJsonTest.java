// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleJsonTest {

    private final ModuleJson json = new ModuleJson();

    record Order(boolean dryRun, Optional<LocalDate> day, String name) {}

    @Test
    void what_was_written_is_read_back() {
        Order order = new Order(true, Optional.of(LocalDate.of(2025, 7, 1)), "Cà Mau\n“mới”");

        assertThat(json.read(json.write(order), Order.class)).isEqualTo(order);
    }

    @Test
    void a_day_is_a_text_and_what_is_absent_is_left_out() {
        assertThat(json.write(new Order(false, Optional.of(LocalDate.of(2025, 7, 1)), "a")))
                .isEqualTo("{\"dryRun\":false,\"day\":\"2025-07-01\",\"name\":\"a\"}");
        assertThat(json.write(new Order(false, Optional.empty(), "a"))).isEqualTo("{\"dryRun\":false,\"name\":\"a\"}");
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> json.read("{\"dryRun\":true,\"name\":\"a\",\"more\":1}", Order.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("more");
    }

    @Test
    void a_file_comes_back_from_behind_its_head_to_the_byte() {
        Order order = new Order(true, Optional.empty(), "hai\ndòng");
        byte[] file = "dòng 1\n\ndòng 3\u0000\n".getBytes(StandardCharsets.UTF_16);

        byte[] input = json.withHead(order, file);

        assertThat(json.head(input, Order.class)).isEqualTo(order);
        assertThat(json.file(input)).isEqualTo(file);
    }

    @Test
    void an_empty_file_stays_empty() {
        byte[] input = json.withHead(new Order(true, Optional.empty(), "a"), new byte[0]);

        assertThat(json.file(input)).isEmpty();
    }

    @Test
    void an_input_that_was_cut_off_in_its_head_is_refused() {
        assertThatThrownBy(() -> json.head("{\"dryRun\":tr".getBytes(StandardCharsets.UTF_8), Order.class))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void two_modules_have_mappers_that_share_nothing() {
        assertThat(json.mapper()).isNotSameAs(new ModuleJson().mapper());
        assertThat(json.mapper().getTypeFactory())
                .isNotSameAs(new ModuleJson().mapper().getTypeFactory());
    }
}
