// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.template.TemplateEntry;
import vn.sen.web.api.Today;

/** A template as it stands in one scope, or stood there. */
@Schema(name = "FormTemplate")
public record TemplateView(
        FormKind kind,

        @Schema(description = "Empty when none was entered in this scope")
        Optional<UUID> id,

        Optional<LocalDate> validFrom,

        @Schema(description = "Of an entry that gives the wider template its place back: none")
        Optional<String> source,

        Optional<String> reason,
        Optional<String> author,
        Optional<OffsetDateTime> changedAt,
        Optional<UUID> undoes) {

    static TemplateView of(TemplateEntry entry) {
        return new TemplateView(
                entry.kind(),
                Optional.of(entry.id()),
                Optional.of(entry.validFrom()),
                entry.source(),
                Optional.of(entry.reason()),
                Optional.of(entry.author()),
                Optional.of(Today.local(entry.changedAt())),
                entry.undoes());
    }

    /** The wider template that counts where nothing was entered. */
    static TemplateView wider(FormKind kind, String source) {
        return new TemplateView(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(source),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
