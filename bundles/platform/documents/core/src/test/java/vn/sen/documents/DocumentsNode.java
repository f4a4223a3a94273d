// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.sen.audit.KeptActs;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.FileUsage;
import vn.sen.documents.database.DocumentsDatabase;
import vn.sen.documents.keeping.Collector;
import vn.sen.documents.keeping.CountedUsage;
import vn.sen.documents.place.DiskRepository;
import vn.sen.documents.store.HashedFileStore;
import vn.sen.documents.store.Recheck;
import vn.sen.documents.store.Scanners;
import vn.sen.documents.store.VirusCheck;
import vn.sen.persistence.ModuleDatabase;

/** The service of documents on a database and a folder, with a clock and a scanner that tests hold. */
public final class DocumentsNode implements AutoCloseable {

    private final ModuleDatabase database;
    private final DiskRepository repository;
    private final KeptActs acts = new KeptActs();
    private final MovedClock clock = new MovedClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final AnsweringScanner scanner = new AnsweringScanner();
    private final DocumentsDatabase documents;
    private final HashedFileStore store;

    private DocumentsNode(ModuleDatabase database, Path folder) throws IOException {
        this.database = database;
        repository = new DiskRepository(folder.resolve("files"));
        documents = new DocumentsDatabase(database.transactions());
        store = new HashedFileStore(documents, repository, viruses(), acts, clock);
    }

    public static DocumentsNode open(ModuleDatabase.Product product, Path folder) throws IOException {
        return new DocumentsNode(ModuleDatabase.open(product, DocumentsDatabase.class), folder);
    }

    public ModuleDatabase database() {
        return database;
    }

    public DocumentsDatabase documents() {
        return documents;
    }

    public DiskRepository repository() {
        return repository;
    }

    public FileStore store() {
        return store;
    }

    public Collector collector() {
        return new Collector(documents, repository, clock);
    }

    public Recheck recheck() {
        return new Recheck(documents, store, viruses(), acts);
    }

    public FileUsage usage() {
        return new CountedUsage(documents, clock);
    }

    public KeptActs acts() {
        return acts;
    }

    public MovedClock clock() {
        return clock;
    }

    public AnsweringScanner scanner() {
        return scanner;
    }

    private VirusCheck viruses() {
        return new VirusCheck(new Scanners(scanner), clock);
    }

    @Override
    public void close() throws IOException {
        repository.close();
        database.close();
    }
}
