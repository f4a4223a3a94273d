// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.audit.api.AuditTrail;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.OpenSigningKey;
import vn.sen.documents.api.PdfSigning;
import vn.sen.documents.api.SigningBatch;
import vn.sen.documents.api.SigningKey;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRefusedException.Reason;
import vn.sen.documents.database.DocumentsDatabase;

/** Opens keys that sign in the form of PAdES. */
@Component
public final class PadesSigning implements PdfSigning {

    private final SigningKeys keys;
    private final DocumentsDatabase database;
    private final FileStore store;
    private final FileRepository repository;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public PadesSigning(
            @Reference SigningKeys keys,
            @Reference DocumentsDatabase database,
            @Reference FileStore store,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FileRepository repository,
            @Reference AuditTrail trail) {
        this(keys, database, store, repository, trail, Clock.systemUTC());
    }

    public PadesSigning(
            SigningKeys keys,
            DocumentsDatabase database,
            FileStore store,
            FileRepository repository,
            AuditTrail trail,
            Clock clock) {
        this.keys = keys;
        this.database = database;
        this.store = store;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<String> keys() {
        return keys.ids();
    }

    @Override
    public SigningBatch open(String id) {
        SigningKey key = keys.find(id)
                .orElseThrow(() -> new SigningRefusedException(Reason.KEY_UNKNOWN, "There is no key \"" + id + "\""));
        OpenSigningKey open = key.open();
        return new PadesBatch(id, open, new SigningSteps(database, store, repository, trail, clock));
    }
}
