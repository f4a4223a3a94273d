// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Change;
import vn.sen.web.api.ModuleJson;

/** A row of the table of acts. Once written, only its annulment is added. */
@Entity
@Table(name = "act")
public class ActRow {

    @Id
    private UUID id;

    private long number;

    private LocalDate effective;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String changes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "annulled_at")
    private Instant annulledAt;

    @Column(name = "annulled_by")
    private String annulledBy;

    @Column(name = "annulment_reason")
    private String annulmentReason;

    protected ActRow() {}

    ActRow(Act act, ModuleJson json) {
        id = act.id();
        number = act.number();
        effective = act.effective();
        legalBasis = act.legalBasis();
        changes = json.write(act.changes());
        recordedAt = act.recordedAt();
        recordedBy = act.recordedBy();
        act.annulment().ifPresent(this::annul);
    }

    void annul(Act.Annulment annulment) {
        annulledAt = annulment.at();
        annulledBy = annulment.by();
        annulmentReason = annulment.reason();
    }

    Act act(ModuleJson json) {
        List<Change> all = List.of(json.read(changes, Change[].class));
        Optional<Act.Annulment> annulment =
                Optional.ofNullable(annulledAt).map(at -> new Act.Annulment(at, annulledBy, annulmentReason));
        return new Act(id, number, effective, legalBasis, all, recordedAt, recordedBy, annulment);
    }
}
