// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A form that was issued.
 *
 * @param number as it is printed: {@code 05/PXL}
 * @param code the signed code that proves it genuine, a compact JWS
 * @param revocation empty while it counts
 */
public record IssuedForm(
        UUID id,
        FormKind kind,
        UUID agency,
        FormSubject subject,
        String number,
        LocalDate day,
        Instant issuedAt,
        String code,
        Optional<FormRevocation> revocation) {

    public IssuedForm {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(revocation, "revocation");
    }
}
