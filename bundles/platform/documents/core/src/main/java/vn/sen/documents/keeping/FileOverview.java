// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FileUsage;
import vn.sen.documents.database.DocumentsDatabase;
import vn.sen.documents.database.Sql;
import vn.sen.documents.store.VirusCheck;
import vn.sen.jobs.api.Jobs;
import vn.sen.web.api.ProblemException;

/** What administrators see of stored files, and what they can have done with all of them. */
@Component(service = FileOverview.class)
public final class FileOverview {

    private static final int MOST_SHOWN = 50;

    private final DocumentsDatabase database;
    private final FileUsage usage;
    private final FileRepository repository;
    private final VirusCheck viruses;
    private final Jobs jobs;
    private final AuditTrail trail;

    @Activate
    public FileOverview(
            @Reference DocumentsDatabase database,
            @Reference FileUsage usage,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FileRepository repository,
            @Reference VirusCheck viruses,
            @Reference Jobs jobs,
            @Reference AuditTrail trail) {
        this.database = database;
        this.usage = usage;
        this.repository = repository;
        this.viruses = viruses;
        this.jobs = jobs;
        this.trail = trail;
    }

    /**
     * A file in which a scanner has found something.
     *
     * @param owners records that refer to it, as type and id
     */
    public record Infected(String hash, String malware, Instant at, List<String> owners) {

        public Infected {
            owners = List.copyOf(owners);
        }
    }

    public FileUsage.Figures figures() {
        return usage.now();
    }

    public String repository() {
        return repository.name();
    }

    public Optional<String> scanner() {
        return viruses.scanner();
    }

    /** The last ones that were found. */
    public List<Infected> infected() {
        return database.call(sql -> {
            List<Infected> found = sql.list(
                    "select hash, malware, checked_at from documents.stored_file where check_state = 'INFECTED'"
                            + " order by checked_at desc, hash fetch first " + MOST_SHOWN + " rows only",
                    row -> new Infected(
                            row.getString("hash"), row.getString("malware"), Sql.moment(row, "checked_at"), List.of()));
            List<Infected> owned = new java.util.ArrayList<>();
            for (Infected each : found) {
                owned.add(new Infected(
                        each.hash(),
                        each.malware(),
                        each.at(),
                        sql.list(
                                "select owner_type, owner_id from documents.file_reference where hash = ?"
                                        + " order by attached_at, owner_id",
                                row -> row.getString(1) + " " + row.getString(2),
                                each.hash())));
            }
            return owned;
        });
    }

    /**
     * Has stored files looked through.
     *
     * @param all every file, and not just those that were never checked
     * @return the job
     * @throws ProblemException 409 when no scanner is switched on
     */
    public UUID recheck(boolean all, String owner) {
        if (scanner().isEmpty()) {
            throw ProblemException.problem(409, "scanner-off").build();
        }
        String scope = all ? RecheckJob.ALL : "";
        return database.act((entities, sql) -> {
            trail.record(
                    entities,
                    AuditEntry.act("documents.recheck")
                            .on("documents.file", "*")
                            .with("all", all)
                            .build());
            return jobs.submit(entities, RecheckJob.KIND, scope.getBytes(StandardCharsets.UTF_8), owner);
        });
    }
}
