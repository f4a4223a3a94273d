// SPDX-License-Identifier: Apache-2.0
package vn.sen.build.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredComponentsTest {

    record Applicant(String name, Optional<String> email) {}

    record Dossier(
            String procedure,
            Applicant applicant,
            List<String> parts,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String note) {}

    @Test
    void a_component_is_required_unless_it_is_optional_or_marked() {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new RequiredComponents());

        assertThat(required(converters, "Dossier")).containsExactlyInAnyOrder("procedure", "applicant", "parts");
        assertThat(required(converters, "Applicant")).containsExactly("name");
    }

    private static List<String> required(ModelConverters converters, String record) {
        io.swagger.v3.oas.models.media.Schema<?> schema =
                converters.readAll(Dossier.class).get(record);
        return schema.getRequired();
    }
}
