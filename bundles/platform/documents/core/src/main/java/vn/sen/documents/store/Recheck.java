// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.database.DocumentsDatabase;

/** Looks for viruses in files that are stored already. A file that turns out to be infected is an act in the record. */
@Component(service = Recheck.class)
public final class Recheck {

    private static final int PART = 100;

    private final DocumentsDatabase database;
    private final HashedFileStore store;
    private final VirusCheck viruses;
    private final AuditTrail trail;

    @Activate
    public Recheck(
            @Reference DocumentsDatabase database,
            @Reference HashedFileStore store,
            @Reference VirusCheck viruses,
            @Reference AuditTrail trail) {
        this.database = database;
        this.store = store;
        this.viruses = viruses;
        this.trail = trail;
    }

    /**
     * What came of it.
     *
     * @param looked files that the scanner was asked about
     * @param notChecked of these, those that it could not judge
     */
    public record Outcome(long looked, long infected, long notChecked) {}

    /** Told how far it is. */
    public interface Progress {
        void report(long done, long total, long errors);
    }

    /** @param all every file, else only those that were never checked */
    public Outcome run(boolean all, Progress progress) {
        long total = database.call(sql -> sql.number(
                "select count(*) from documents.stored_file" + (all ? "" : " where check_state = 'NOT_CHECKED'")));
        Outcome outcome = new Outcome(0, 0, 0);
        String after = "";
        List<FileHash> part;
        do {
            String from = after;
            part = database.call(sql -> FileTable.toCheck(sql, all, from, PART));
            for (FileHash hash : part) {
                after = hash.hex();
                CheckState state = check(hash);
                outcome = new Outcome(
                        outcome.looked() + 1,
                        outcome.infected() + (state == CheckState.INFECTED ? 1 : 0),
                        outcome.notChecked() + (state == CheckState.NOT_CHECKED ? 1 : 0));
                progress.report(outcome.looked(), Math.max(total, outcome.looked()), outcome.notChecked());
            }
        } while (part.size() == PART);
        return outcome;
    }

    private CheckState check(FileHash hash) {
        Verdict verdict;
        try {
            verdict = viruses.of(() -> store.bytes(hash));
        } catch (FilesUnavailableException lost) {
            return CheckState.NOT_CHECKED;
        }
        if (verdict.state() == CheckState.NOT_CHECKED) {
            return verdict.state();
        }
        database.act((entities, sql) -> {
            FileTable.judged(sql, hash, verdict);
            if (verdict.state() == CheckState.INFECTED) {
                trail.record(
                        entities,
                        AuditEntry.act("documents.find-infected")
                                .retention(RetentionClass.SECURITY)
                                .by(Actor.system("documents"))
                                .on("documents.file", hash.hex())
                                .with("malware", verdict.malware().orElse("?"))
                                .build());
            }
            return hash;
        });
        return verdict.state();
    }
}
