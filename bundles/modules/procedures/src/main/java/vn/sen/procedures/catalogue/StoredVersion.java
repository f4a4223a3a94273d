// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a procedure as it was recorded.
 *
 * @param version 1 for the first
 * @param recordedBy subject of the caller who recorded it
 * @param digest SHA-256, in hexadecimal, of the content without its period; equal content has an equal digest
 * @param content the {@link Procedure} as JSON
 */
public record StoredVersion(
        UUID id,
        String code,
        int version,
        String name,
        String field,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Instant recordedAt,
        String recordedBy,
        String digest,
        String content) {}
