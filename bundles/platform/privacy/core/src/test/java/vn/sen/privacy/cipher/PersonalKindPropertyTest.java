// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sen.privacy.api.PersonalKind;

class PersonalKindPropertyTest {

    @Example
    void values_are_masked_as_the_law_of_the_house_says() {
        assertThat(PersonalKind.IDENTITY_NUMBER.mask("012345678989")).isEqualTo("0123****89");
        assertThat(PersonalKind.PHONE.mask("+84 912.345.678")).isEqualTo("0912****78");
        assertThat(PersonalKind.IDENTITY_NUMBER.mask("123456789")).isEqualTo("****");
        assertThat(PersonalKind.EMAIL.mask("lan@example.vn")).isEqualTo("l****@example.vn");
        assertThat(PersonalKind.EMAIL.mask("l@example.vn")).isEqualTo("****");
        assertThat(PersonalKind.NAME.mask("Nguyễn Thị Lan")).isEqualTo("Nguyễn Thị Lan");
    }

    @Property
    void a_mask_never_shows_more_than_four_characters_in_front_and_two_behind(@ForAll String value) {
        String masked = PersonalKind.IDENTITY_NUMBER.mask(value);
        if (value.isEmpty()) {
            assertThat(masked).isEmpty();
            return;
        }
        int stars = masked.indexOf("****");
        String head = masked.substring(0, stars);
        String tail = masked.substring(stars + 4);
        int length = value.codePointCount(0, value.length());
        assertThat(head.codePointCount(0, head.length())).isLessThanOrEqualTo(length < 10 ? 0 : 4);
        assertThat(tail.codePointCount(0, tail.length())).isLessThanOrEqualTo(length < 10 ? 0 : 2);
        assertThat(value).startsWith(head).endsWith(tail);
    }

    @Property
    void a_masked_phone_number_hides_at_least_four_digits(@ForAll("phones") String national) {
        String masked = PersonalKind.PHONE.mask(national);
        assertThat(masked).isEqualTo(national.substring(0, 4) + "****" + national.substring(national.length() - 2));
        assertThat(national.length() - 6).isGreaterThanOrEqualTo(4);
    }

    @Property
    void anything_else_shows_nothing_not_even_its_length(@ForAll String value) {
        assertThat(PersonalKind.OTHER.mask(value)).isIn("", "****");
    }

    @Property
    void an_address_of_mail_shows_one_letter_and_its_domain_at_most(@ForAll String value) {
        String masked = PersonalKind.EMAIL.mask(value);
        if (!masked.equals("****")) {
            String name = masked.substring(0, masked.indexOf("****"));
            assertThat(name.codePointCount(0, name.length())).isEqualTo(1);
            assertThat(masked.substring(masked.indexOf("****") + 4)).isEqualTo(value.substring(value.indexOf('@')));
            assertThat(value.codePointCount(0, value.indexOf('@'))).isGreaterThan(1);
        }
    }

    @Property
    void every_spelling_of_a_phone_number_is_the_same_number(@ForAll("phones") String national) {
        String rest = national.substring(1);
        String spaced = rest.replaceAll("(.{3})", "$1 ");
        assertThat(PersonalKind.PHONE.normalise("+84" + rest)).isEqualTo(national);
        assertThat(PersonalKind.PHONE.normalise("+84 (0) " + spaced)).isEqualTo(national);
        assertThat(PersonalKind.PHONE.normalise("0084" + rest)).isEqualTo(national);
        assertThat(PersonalKind.PHONE.normalise("84" + rest)).isEqualTo(national);
        assertThat(PersonalKind.PHONE.normalise(" 0" + spaced.replace(' ', '.')))
                .isEqualTo(national);
    }

    @Property
    void normalising_twice_changes_nothing(@ForAll PersonalKind kind, @ForAll String value) {
        String once = kind.normalise(value);
        assertThat(kind.normalise(once)).isEqualTo(once);
    }

    @Property
    void an_identity_number_is_its_digits(@ForAll("identities") String number) {
        String written = number.substring(0, 3) + " " + number.substring(3, 6) + "-" + number.substring(6);
        assertThat(PersonalKind.IDENTITY_NUMBER.normalise(written)).isEqualTo(number);
    }

    @Provide
    Arbitrary<String> phones() {
        return Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(9).map(rest -> "09" + rest);
    }

    @Provide
    Arbitrary<String> identities() {
        return Arbitraries.strings().numeric().ofLength(12);
    }
}
