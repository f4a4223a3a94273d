// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureState;
import vn.sen.web.api.ModuleJson;

/** Makes the entries of the index: one for each version and the days on which it prevails. */
final class Entries {

    static final String CODE = "code";
    static final String CODES = "codes";
    static final String NAME = "name";
    static final String NAME_EXACT = "name-exact";
    static final String NAME_KEY = "name-key";
    static final String NAME_ORDER = "name-order";
    static final String AROUND = "around";
    static final String FROM = "from";
    static final String TO = "to";
    static final String CARD = "card";

    // Half of all names begin with the words for "procedure", which say nothing about them.
    private static final String PROCEDURE = "thu tuc ";

    private final ModuleJson json;
    private final Collator order = Collator.getInstance(Locale.forLanguageTag("vi"));

    Entries(ModuleJson json) {
        this.json = json;
    }

    List<Document> of(History history) {
        List<Document> documents = new ArrayList<>();
        for (History.Span span : history.spans()) {
            Procedure procedure = json.read(span.version().content(), Procedure.class);
            documents.add(document(procedure, span));
        }
        return documents;
    }

    /** A name in the form in which names are compared as a whole. */
    static String nameKey(String name) {
        String key = Words.key(name);
        return key.startsWith(PROCEDURE) ? key.substring(PROCEDURE.length()) : key;
    }

    private Document document(Procedure procedure, History.Span span) {
        Document document = new Document();
        document.add(new StringField(CODE, procedure.code(), Field.Store.YES));
        document.add(new SortedDocValuesField(CODE, new BytesRef(procedure.code())));
        codes(procedure).forEach(code -> document.add(new StringField(CODES, code, Field.Store.NO)));
        names(document, procedure.name());
        document.add(new TextField(AROUND, new WordStream(around(procedure))));
        document.add(new LongPoint(FROM, span.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)));
        document.add(new LongPoint(TO, span.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
        facets(document, procedure);
        // Lists show only what is in force on the day asked for.
        int version = span.version().version();
        document.add(new StoredField(CARD, json.write(ProcedureCard.of(procedure, ProcedureState.IN_FORCE, version))));
        return document;
    }

    private void names(Document document, String name) {
        List<Words.Word> words = Words.of(name);
        document.add(new StoredField(NAME, name));
        document.add(new TextField(
                NAME, new WordStream(words.stream().map(Words.Word::folded).toList())));
        document.add(new TextField(
                NAME_EXACT, new WordStream(words.stream().map(Words.Word::exact).toList())));
        document.add(new StringField(NAME_KEY, cut(nameKey(name)), Field.Store.NO));
        byte[] key = order.getCollationKey(cut(name)).toByteArray();
        document.add(new SortedDocValuesField(NAME_ORDER, new BytesRef(key)));
    }

    private static List<String> codes(Procedure procedure) {
        List<String> codes = new ArrayList<>();
        codes.add(procedure.code());
        codes.add(procedure.code().substring(procedure.code().indexOf('.') + 1));
        procedure.publishedCode().map(Folding::fold).ifPresent(codes::add);
        return codes;
    }

    private static List<String> around(Procedure procedure) {
        List<String> words = new ArrayList<>();
        List<String> texts = new ArrayList<>(List.of(procedure.field()));
        procedure.performingAgency().ifPresent(texts::add);
        procedure.decidingAgency().ifPresent(texts::add);
        procedure.results().forEach(result -> texts.add(result.name()));
        texts.forEach(text -> Words.of(text).forEach(word -> words.add(word.folded())));
        return words;
    }

    private static void facets(Document document, Procedure procedure) {
        facet(document, Facet.FIELD, procedure.field());
        procedure.performingAgency().ifPresent(agency -> facet(document, Facet.AGENCY, agency));
        procedure.levels().forEach(level -> facet(document, Facet.LEVEL, level.name()));
        facet(document, Facet.SERVICE, procedure.onlineService().map(Enum::name).orElse(Facet.UNKNOWN));
    }

    private static void facet(Document document, Facet facet, String value) {
        document.add(new SortedSetDocValuesField(facet.shown(), new BytesRef(cut(value))));
        document.add(new StringField(facet.compared(), cut(Words.key(value)), Field.Store.NO));
    }

    // A term of the index may have 32,766 bytes; a letter takes at most three.
    private static String cut(String text) {
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }
}
