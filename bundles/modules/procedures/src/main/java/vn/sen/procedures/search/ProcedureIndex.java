// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.ModuleJson;

/**
 * The index in memory and how it follows the database, only for the procedures that have changed. One thread at a time
 * may follow; any number may search, and those under way keep the state they began with.
 */
final class ProcedureIndex implements Closeable {

    private static final int BATCH = 500;

    /** A search on one unchanging state of the index. */
    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private final ProcedureStore store;
    private final Entries entries;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Map<UUID, String> indexed = Map.of();
    private volatile long revision = -1;

    ProcedureIndex(ProcedureStore store, ModuleJson json) throws IOException {
        this.store = store;
        this.entries = new Entries(json);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** The revision of the catalogue that a search sees at least. */
    long revision() {
        return revision;
    }

    /** Searches the catalogue as it was when the index last followed it. */
    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    /** Brings the index to the given revision or a later one. */
    void follow(long wanted) throws IOException {
        if (revision == wanted) {
            return;
        }
        Map<UUID, String> present = store.codesByVersion();
        List<String> changed = changedSince(present);
        for (int from = 0; from < changed.size(); from += BATCH) {
            replace(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
        searchers.maybeRefreshBlocking();
        indexed = present;
        revision = wanted;
    }

    private List<String> changedSince(Map<UUID, String> present) {
        TreeSet<String> codes = new TreeSet<>();
        present.forEach((id, code) -> {
            if (!indexed.containsKey(id)) {
                codes.add(code);
            }
        });
        indexed.forEach((id, code) -> {
            if (!present.containsKey(id)) {
                codes.add(code);
            }
        });
        return List.copyOf(codes);
    }

    private void replace(List<String> codes) throws IOException {
        Map<String, List<StoredVersion>> versions = new HashMap<>();
        store.histories(codes)
                .forEach(version -> versions.computeIfAbsent(version.code(), code -> new ArrayList<>())
                        .add(version));
        for (String code : codes) {
            List<Document> documents = entries.of(new History(versions.getOrDefault(code, List.of())));
            writer.updateDocuments(new Term(Entries.CODE, code), documents);
        }
    }
}
