// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FileRules;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.StoredFile;
import vn.sen.documents.content.FileInspection;
import vn.sen.documents.content.Found;
import vn.sen.documents.database.DocumentsDatabase;
import vn.sen.documents.database.Sql;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.web.api.Fault;
import vn.sen.web.api.FaultTexts;

/** Keeps files by their SHA-256: bytes in the repository, what is known of them in the database. */
@Component(service = {FileStore.class, HashedFileStore.class})
public final class HashedFileStore implements FileStore {

    private static final int ATTEMPTS = 3;

    private final DocumentsDatabase database;
    private final FileRepository repository;
    private final VirusCheck viruses;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public HashedFileStore(
            @Reference DocumentsDatabase database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FileRepository repository,
            @Reference VirusCheck viruses,
            @Reference AuditTrail trail) {
        this(database, repository, viruses, trail, Clock.systemUTC());
    }

    public HashedFileStore(
            DocumentsDatabase database, FileRepository repository, VirusCheck viruses, AuditTrail trail, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.viruses = viruses;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public StoredFile put(InputStream content, FileRules rules) {
        try (IncomingFile file = IncomingFile.receive(repository, content, rules.mostBytes())) {
            Found found = FileInspection.inspect(file.path());
            List<FileFault> faults = new ArrayList<>(found.faults());
            if (!rules.allowed().contains(found.kind())) {
                faults.add(0, FileFault.of("file-kind-not-allowed", found.kind().name()));
            }
            if (!faults.isEmpty()) {
                throw new FileRefusedException(faults);
            }
            Verdict verdict = viruses.of(() -> Files.newInputStream(file.path()));
            if (verdict.state() == CheckState.INFECTED) {
                throw infected(file.hash(), verdict);
            }
            return keep(file, found, verdict);
        } catch (IOException failed) {
            throw new FilesUnavailableException("A file could not be read or kept", failed);
        }
    }

    private FileRefusedException infected(FileHash hash, Verdict verdict) {
        String malware = verdict.malware().orElse("?");
        trail.record(AuditEntry.act("documents.refuse-infected")
                .refused()
                .on("documents.file", hash.hex())
                .with("malware", malware)
                .build());
        return new FileRefusedException(FileFault.of("file-infected", malware));
    }

    /**
     * The row is written first and stays locked until the bytes are in their place, so that the collection, which locks
     * it too, never takes away what has just come again.
     */
    private StoredFile keep(IncomingFile file, Found found, Verdict verdict) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.call(sql -> keep(sql, file, found, verdict));
            } catch (ConstraintViolatedException sameBytesAtOnce) {
                if (attempt == ATTEMPTS) {
                    throw sameBytesAtOnce;
                }
            }
        }
    }

    private StoredFile keep(Sql sql, IncomingFile file, Found found, Verdict verdict) throws java.sql.SQLException {
        Instant now = now();
        if (!FileTable.touch(sql, file.hash(), now)) {
            StoredFile fresh =
                    new StoredFile(file.hash(), file.size(), found.kind().mediaType(), verdict.state(), now);
            FileTable.insert(sql, fresh, verdict);
        } else if (verdict.state() != CheckState.NOT_CHECKED) {
            FileTable.judged(sql, file.hash(), verdict);
        }
        try {
            if (!repository.contains(file.hash())) {
                repository.keep(file.path(), file.hash());
            }
        } catch (IOException failed) {
            throw new FilesUnavailableException("A file could not be kept", failed);
        }
        return FileTable.find(sql, file.hash()).orElseThrow();
    }

    @Override
    public Optional<StoredFile> find(FileHash hash) {
        return database.call(sql -> FileTable.find(sql, hash));
    }

    @Override
    public InputStream open(FileHash hash) {
        StoredFile file = find(hash).orElseThrow(() -> new FilesUnavailableException("There is no file " + hash));
        if (file.check() == CheckState.INFECTED) {
            throw new FileRefusedException(FileFault.of("file-infected", ""));
        }
        return bytes(hash);
    }

    /** The bytes, whatever a scanner says of them. */
    InputStream bytes(FileHash hash) {
        try {
            return new VerifiedStream(
                    repository
                            .open(hash)
                            .orElseThrow(
                                    () -> new FilesUnavailableException("The bytes of the file " + hash + " are lost")),
                    hash);
        } catch (IOException failed) {
            throw new FilesUnavailableException("The file " + hash + " cannot be read", failed);
        }
    }

    @Override
    public void attach(EntityManager entities, FileHash hash, FileOwner owner) {
        boolean there = DocumentsDatabase.join(entities, sql -> {
            Instant now = now();
            boolean touched = FileTable.touch(sql, hash, now);
            if (touched) {
                FileTable.attach(sql, hash, owner, now);
            }
            return touched;
        });
        if (!there) {
            throw new FilesUnavailableException("There is no file " + hash + " to attach");
        }
    }

    @Override
    public void release(EntityManager entities, FileHash hash, FileOwner owner) {
        DocumentsDatabase.join(entities, sql -> {
            FileTable.touch(sql, hash, now());
            FileTable.release(sql, hash, owner);
            return hash;
        });
    }

    @Override
    public List<StoredFile> of(FileOwner owner) {
        return database.call(sql -> FileTable.of(sql, owner));
    }

    @Override
    public String text(FileFault fault, Locale locale) {
        return new FaultTexts(HashedFileStore.class, locale).of(new Fault("", fault.code(), fault.args()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
