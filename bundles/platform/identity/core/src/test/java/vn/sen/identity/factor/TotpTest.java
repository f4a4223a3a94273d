// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final long UNUSED = 0;

    /** The last six digits of the test vectors of RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Property
    void a_code_is_right_one_step_early_or_late_and_no_further(
            @ForAll @Size(20) byte[] secret,
            @ForAll @LongRange(min = 1_700_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -4, max = 4) int steps) {
        Instant now = Instant.ofEpochSecond(second);
        long shown = Totp.step(now) + steps;
        String code = Totp.code(secret, shown);

        OptionalLong matched = Totp.match(secret, code, now, UNUSED);

        if (Math.abs(steps) <= 1) {
            assertThat(matched).isPresent();
            assertThat(Totp.code(secret, matched.getAsLong())).isEqualTo(code);
        } else {
            matched.ifPresent(step -> assertThat(Totp.code(secret, step))
                    .as("another step may happen to have the same code")
                    .isEqualTo(code));
            assertThat(matched.orElse(shown + 1)).isNotEqualTo(shown);
        }
    }

    @Property
    void no_code_of_a_used_step_or_an_older_one_is_right_again(
            @ForAll @Size(20) byte[] secret,
            @ForAll @LongRange(min = 1_700_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -1, max = 1) int steps) {
        Instant now = Instant.ofEpochSecond(second);
        long used = Totp.step(now) + steps;

        for (long step = used - 2; step <= used; step++) {
            OptionalLong again = Totp.match(secret, Totp.code(secret, step), now, used);
            assertThat(again.orElse(used + 1)).isGreaterThan(used);
        }
    }

    @Property
    void what_is_typed_never_breaks_the_check(@ForAll String typed) {
        boolean digits = typed.matches("[0-9]{6}");

        assertThat(Totp.match(RFC_SECRET, typed, Instant.ofEpochSecond(59), UNUSED)
                                .isPresent()
                        && !digits)
                .isFalse();
    }

    @Property
    void a_secret_survives_being_written_in_letters(@ForAll byte[] secret) {
        assertThat(Base32.decode(Base32.encode(secret))).isEqualTo(secret);
    }

    @ParameterizedTest
    @CsvSource({"foobar, MZXW6YTBOI", "fooba, MZXW6YTB", "f, MY"})
    void letters_are_those_of_the_standard(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
