// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.FormList;
import vn.sen.forms.template.StandardFields;

/** A form in force. */
@Schema(name = "Form")
public record DefinitionView(
        FormKind kind,
        String formNumber,
        String title,
        String paper,
        String numberPattern,
        List<FormField> fields,
        List<FormList> lists,

        @Schema(description = "What every template may show beside its fields")
        List<String> standardFields,

        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String citation,
        boolean confirmed) {

    static DefinitionView of(FormDefinition form) {
        return new DefinitionView(
                form.kind(),
                form.formNumber(),
                form.title(),
                form.paper(),
                form.numberPattern(),
                form.fields(),
                form.lists(),
                StandardFields.ALL,
                form.validFrom(),
                form.validTo(),
                form.citation(),
                form.confirmed());
    }
}
