// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.RevisionWatch;
import vn.sen.web.api.ModuleJson;

/** Finds procedures. Safe for many threads. */
@Component(service = ProcedureSearch.class)
public final class ProcedureSearch {

    private static final Sort BY_NAME = new Sort(
            new SortField(Entries.NAME_ORDER, SortField.Type.STRING),
            new SortField(Entries.CODE, SortField.Type.STRING));
    private static final Sort BY_RANK =
            new Sort(SortField.FIELD_SCORE, new SortField(Entries.CODE, SortField.Type.STRING));

    /** The server is ready by then, and the index is there before most people ask for it. */
    private static final Duration WARM_UP_AFTER = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RevisionWatch revisions;
    private final IndexUpkeep upkeep;

    @Activate
    public ProcedureSearch(
            @Reference ProcedureStore store, @Reference RevisionWatch revisions, @Reference ModuleJson json) {
        this(store, revisions, json, PATIENCE);
        upkeep.warmUp(WARM_UP_AFTER, revisions::current);
    }

    ProcedureSearch(ProcedureStore store, RevisionWatch revisions, ModuleJson json, Duration patience) {
        this.revisions = revisions;
        this.upkeep = new IndexUpkeep(store, json, patience);
    }

    @Deactivate
    public void close() throws IOException {
        upkeep.close();
    }

    public Findings find(Question question) {
        try {
            return upkeep.search(revisions.current(), searcher -> find(searcher, question));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Findings find(IndexSearcher searcher, Question question) throws IOException {
        Query inForce = LuceneQueries.inForceOn(question.day());
        Query words = LuceneQueries.both(LuceneQueries.everyWord(question.text()), inForce);
        if (LuceneQueries.asksForSomething(question.text()) && searcher.count(words) == 0) {
            words = LuceneQueries.both(LuceneQueries.mostWords(question.text()), inForce);
        }
        Query narrowed = LuceneQueries.narrowed(words, question.filters());
        Sort order = LuceneQueries.asksForSomething(question.text()) ? BY_RANK : BY_NAME;
        List<ScoreDoc> found = page(searcher, narrowed, order, question);
        Map<Facet, List<Findings.FacetCount>> facets =
                question.facets() ? searcher.search(words, new FacetCounting(question.filters())) : Map.of();
        List<Findings.Hit> hits = hits(searcher, found.subList(0, Math.min(question.limit(), found.size())));
        Optional<Question.Place> next = found.size() > question.limit()
                ? Optional.of(place(found.get(question.limit() - 1), order))
                : Optional.empty();
        return new Findings(hits, next, searcher.count(narrowed), facets);
    }

    private static List<ScoreDoc> page(IndexSearcher searcher, Query query, Sort order, Question question)
            throws IOException {
        int wanted = question.limit() + 1;
        if (searcher.getIndexReader().maxDoc() == 0) {
            return List.of();
        }
        TopDocs found = question.after().isPresent()
                ? searcher.searchAfter(
                        position(searcher, order, question.after().get()), query, wanted, order)
                : searcher.search(query, wanted, order);
        return List.of(found.scoreDocs);
    }

    private static List<Findings.Hit> hits(IndexSearcher searcher, List<ScoreDoc> found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Findings.Hit> hits = new ArrayList<>();
        for (ScoreDoc document : found) {
            Document fields = stored.document(document.doc);
            hits.add(new Findings.Hit(fields.get(Entries.CODE), fields.get(Entries.NAME), fields.get(Entries.CARD)));
        }
        return hits;
    }

    private static Question.Place place(ScoreDoc last, Sort order) {
        Object[] keys = ((FieldDoc) last).fields;
        String code = ((BytesRef) keys[1]).utf8ToString();
        if (order == BY_RANK) {
            return new Question.Place(Integer.toHexString(Float.floatToIntBits((Float) keys[0])), code);
        }
        BytesRef name = (BytesRef) keys[0];
        return new Question.Place(HexFormat.of().formatHex(name.bytes, name.offset, name.offset + name.length), code);
    }

    /** @throws IllegalArgumentException when the place is none that this class has made */
    private static FieldDoc position(IndexSearcher searcher, Sort order, Question.Place place) {
        BytesRef code = new BytesRef(place.code());
        Object rank = order == BY_RANK
                ? Float.intBitsToFloat(Integer.parseUnsignedInt(place.rank(), 16))
                : new BytesRef(HexFormat.of().parseHex(place.rank()));
        // Codes differ, so the number of the document never decides; the last one is right with any.
        return new FieldDoc(searcher.getIndexReader().maxDoc() - 1, Float.NaN, new Object[] {rank, code});
    }
}
