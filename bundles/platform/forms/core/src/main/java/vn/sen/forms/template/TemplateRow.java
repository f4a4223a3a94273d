// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.forms.api.FormKind;

/** A template that somebody entered; never changed, only followed by others. */
@Entity
@Table(name = "template")
public class TemplateRow {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FormKind kind;

    private String scope;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String source;

    private String reason;

    private String author;

    @Column(name = "changed_at")
    private Instant changedAt;

    private UUID undoes;

    protected TemplateRow() {}

    TemplateRow(TemplateEntry entry) {
        id = entry.id();
        kind = entry.kind();
        scope = entry.scope();
        validFrom = entry.validFrom();
        source = entry.source().orElse(null);
        reason = entry.reason();
        author = entry.author();
        changedAt = entry.changedAt();
        undoes = entry.undoes().orElse(null);
    }

    TemplateEntry read() {
        return new TemplateEntry(
                id,
                kind,
                scope,
                validFrom,
                Optional.ofNullable(source),
                reason,
                author,
                changedAt,
                Optional.ofNullable(undoes));
    }
}
