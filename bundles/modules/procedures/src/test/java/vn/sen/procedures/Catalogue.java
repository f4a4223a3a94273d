// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.procedures.catalogue.Draft;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureReader;
import vn.sen.procedures.catalogue.ProcedureRegister;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.Recording;
import vn.sen.procedures.catalogue.RevisionWatch;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.procedures.exchange.ImportOrder;
import vn.sen.procedures.exchange.ImportReport;
import vn.sen.procedures.exchange.ProcedureImport;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Findings;
import vn.sen.procedures.search.ProcedureSearch;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.Today;

/** The services of the module put together as a server does, on the day 2026-11-21. */
public final class Catalogue implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static final int ALL = 200;

    public final Today today = new Today(Clock.fixed(TODAY.atTime(3, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    public final ProcedureStore store;
    public final RevisionWatch revisions;
    public final ProcedureReader reader;
    public final ProcedureRegister register;
    public final ProcedureImport imports;
    public final ProcedureSearch search;

    public Catalogue() {
        this(new MemoryStore());
    }

    public Catalogue(ProcedureStore store) {
        this.store = store;
        revisions = new RevisionWatch(store);
        reader = new ProcedureReader(store, revisions, today, Sample.JSON);
        register = new ProcedureRegister(store, revisions, today, Sample.JSON);
        imports = new ProcedureImport(store, revisions, today, new TwoAgencies().reach(), Sample.JSON);
        search = new ProcedureSearch(store, revisions, Sample.JSON);
    }

    public ImportReport importing(byte[] document) {
        return imports.run(new ImportOrder(false, "publisher", "vi"), document, (done, total, errors) -> {});
    }

    public ImportReport tryingOut(byte[] document, String language) {
        return imports.run(new ImportOrder(true, "publisher", language), document, (done, total, errors) -> {});
    }

    /** What somebody imports who publishes for these agencies only. */
    public ImportReport importingFor(Set<UUID> agencies, byte[] document) {
        ImportOrder order = new ImportOrder(false, "publisher", "vi", Optional.of(agencies));
        return imports.run(order, document, (done, total, errors) -> {});
    }

    public StoredVersion create(Procedure procedure) {
        return register.create(draft(procedure), "publisher").orElseThrow();
    }

    /** A procedure as it is handed in. */
    public static Draft draft(Procedure procedure) {
        return new Recording(Sample.JSON).draft(procedure);
    }

    public StoredVersion revise(Procedure procedure) {
        return register.revise(draft(procedure), "publisher", latest -> {}).orElseThrow();
    }

    public Findings find(String text, Map<Facet, List<String>> filters) {
        return search.find(new Question(text, filters, TODAY, ALL, Optional.empty(), true));
    }

    public List<String> codes(String text) {
        return find(text, Map.of()).hits().stream().map(Findings.Hit::code).toList();
    }

    public List<String> codesOn(String day) {
        return search.find(Question.all(LocalDate.parse(day), ALL)).hits().stream()
                .map(Findings.Hit::code)
                .toList();
    }

    public List<String> codesPageByPage(String text, int limit) {
        List<String> codes = new ArrayList<>();
        Optional<Question.Place> after = Optional.empty();
        do {
            Findings page = search.find(new Question(text, Map.of(), TODAY, limit, after, false));
            page.hits().forEach(hit -> codes.add(hit.code()));
            after = page.next();
        } while (after.isPresent());
        return codes;
    }

    @Override
    public void close() throws IOException {
        search.close();
    }
}
