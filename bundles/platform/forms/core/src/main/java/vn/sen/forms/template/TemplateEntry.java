// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.forms.api.FormKind;

/**
 * A template that somebody entered.
 *
 * @param validFrom first day of forms that are printed with it
 * @param source empty when the wider template counts again from that day on
 * @param undoes the entry that was taken back by it, if one was
 */
public record TemplateEntry(
        UUID id,
        FormKind kind,
        String scope,
        LocalDate validFrom,
        Optional<String> source,
        String reason,
        String author,
        Instant changedAt,
        Optional<UUID> undoes) {}
