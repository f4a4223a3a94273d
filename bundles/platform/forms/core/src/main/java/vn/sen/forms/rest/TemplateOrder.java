// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import vn.sen.forms.template.TemplateCheck;

/** A template to be entered. */
@Schema(name = "FormTemplateOrder")
public record TemplateOrder(
        @Schema(description = "The template; without it the wider one counts again", maxLength = TemplateCheck.LONGEST)
        Optional<String> source,

        @Schema(description = "First day of forms that are printed with it; today without it")
        Optional<LocalDate> validFrom,

        @Schema(description = "Why; kept in the record of acts", minLength = 1, maxLength = 1_000)
        String reason) {}
