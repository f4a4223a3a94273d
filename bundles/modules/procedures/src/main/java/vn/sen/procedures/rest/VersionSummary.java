// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.Today;

/**
 * A version in the history of a procedure.
 *
 * @param validFrom first day on which it prevails; absent: long since
 * @param validTo last day on which it prevails; absent: until further notice
 * @param superseded true when a later version prevails on all of its days
 */
public record VersionSummary(
        int version,
        String name,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        boolean superseded,
        OffsetDateTime recordedAt) {

    static List<VersionSummary> of(History history) {
        List<History.Span> spans = history.spans();
        return history.versions().stream()
                .sorted(Comparator.comparingInt(StoredVersion::version).reversed())
                .map(version -> of(
                        version,
                        spans.stream()
                                .filter(span -> span.version().equals(version))
                                .findFirst()))
                .toList();
    }

    private static VersionSummary of(StoredVersion version, Optional<History.Span> span) {
        return new VersionSummary(
                version.version(),
                version.name(),
                version.validFrom(),
                span.map(History.Span::to).orElse(version.validTo()),
                span.isEmpty(),
                Today.local(version.recordedAt()));
    }
}
