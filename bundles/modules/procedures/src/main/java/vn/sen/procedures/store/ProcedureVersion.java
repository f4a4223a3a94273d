// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.procedures.catalogue.StoredVersion;

/** A row of the table of versions. Never changed once written. */
@Entity
@Table(name = "procedure_version")
public class ProcedureVersion {

    @Id
    private UUID id;

    private String code;

    private int version;

    private String name;

    private String field;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String digest;

    private String content;

    protected ProcedureVersion() {}

    ProcedureVersion(StoredVersion stored) {
        id = stored.id();
        code = stored.code();
        version = stored.version();
        name = stored.name();
        field = stored.field();
        validFrom = stored.validFrom().orElse(null);
        validTo = stored.validTo().orElse(null);
        recordedAt = stored.recordedAt();
        recordedBy = stored.recordedBy();
        digest = stored.digest();
        content = stored.content();
    }

    StoredVersion stored() {
        return new StoredVersion(
                id,
                code,
                version,
                name,
                field,
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validTo),
                recordedAt,
                recordedBy,
                digest,
                content);
    }
}
