// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.Sample;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOfDemonstrationDataTest {

    private final Catalogue catalogue = new Catalogue();

    @BeforeAll
    void import_the_data() {
        assertThat(catalogue.importing(Sample.document()).created()).isEqualTo(84);
    }

    @AfterAll
    void close() throws Exception {
        catalogue.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dang ky khai sinh",
                "đăng ký khai sinh",
                "ĐĂNG KÝ KHAI SINH",
                "thu tuc dang ky khai sinh",
                "khai sinh dang ky",
                "1.001193",
                "001193",
                "dang ky khai sin"
            })
    void birth_registration_comes_first(String query) {
        assertThat(catalogue.codes(query)).first().isEqualTo("1.001193");
        assertThat(catalogue.codes(Normalizer.normalize(query, Normalizer.Form.NFD)))
                .first()
                .isEqualTo("1.001193");
    }

    @Test
    void a_phrase_in_the_name_stands_above_scattered_words() {
        List<String> codes = catalogue.codes("khai sinh");

        assertThat(codes).contains("1.001193", "1.004884", "2.000635");
        assertThat(codes.subList(0, 3)).containsExactlyInAnyOrder("1.001193", "1.004884", "2.000635");
    }

    @Test
    void a_field_and_an_agency_are_found_too() {
        assertThat(catalogue.find("ho tich", Map.of()).total()).isEqualTo(7);
        assertThat(catalogue.codes("So VHTTDL Cao Bang")).first().isEqualTo("2.001641");
    }

    @Test
    void words_that_never_occur_together_still_find_what_has_most_of_them() {
        assertThat(catalogue.codes("tôi muốn đăng ký kết hôn")).first().isEqualTo("1.000894");
    }

    @Test
    void nothing_is_found_for_nonsense_and_everything_for_nothing() {
        assertThat(catalogue.codes("xyzzy")).isEmpty();
        assertThat(catalogue.find("", Map.of()).total()).isEqualTo(84);
        assertThat(catalogue.find("!?*:\"(", Map.of()).total()).isEqualTo(84);
    }

    @Test
    void facets_count_what_choosing_them_would_give() {
        Findings all = catalogue.find("", Map.of());

        all.facets()
                .forEach((facet, counts) -> counts.forEach(count -> assertThat(catalogue
                                .find("", Map.of(facet, List.of(count.value())))
                                .total())
                        .as(facet + "=" + count.value())
                        .isEqualTo(count.count())));
        assertThat(all.facets().get(Facet.LEVEL)).contains(new Findings.FacetCount("COMMUNE", 30));
        assertThat(all.facets().get(Facet.SERVICE)).contains(new Findings.FacetCount("FULL", 5));
    }

    @Test
    void a_chosen_value_leaves_the_others_of_its_facet_to_choose() {
        Findings narrowed = catalogue.find("", Map.of(Facet.FIELD, List.of("ho tich")));

        assertThat(narrowed.total()).isEqualTo(7);
        assertThat(narrowed.facets().get(Facet.FIELD)).contains(new Findings.FacetCount("Đất đai", 9));
        assertThat(narrowed.facets().get(Facet.LEVEL))
                .allSatisfy(count -> assertThat(count.count()).isLessThanOrEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dang ky", "giay phep"})
    void pages_put_together_are_the_whole_list(String query) {
        assertThat(catalogue.codesPageByPage(query, 7)).isEqualTo(catalogue.codes(query));
    }

    @Test
    void without_words_the_order_is_that_of_the_vietnamese_alphabet() {
        List<String> names = catalogue.find("", Map.of()).hits().stream()
                .map(Findings.Hit::name)
                .toList();

        assertThat(names.indexOf("Đăng ký nội quy lao động của doanh nghiệp"))
                .isGreaterThan(names.indexOf("Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có"
                        + " thẩm quyền của Việt Nam cấp hoặc chứng nhận"))
                .isLessThan(names.indexOf("Giải quyết chế độ trợ cấp ưu đãi đối với thân nhân liệt sĩ"));
    }
}
