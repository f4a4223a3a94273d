// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds the queries. The order it aims at: the code itself; the name itself; a name that begins with the words; one
 * that holds them as a phrase; one that holds them scattered; words found in the field, the agency or the results.
 */
final class LuceneQueries {

    private static final int MOST_WORDS = 32;

    private static final float CODE = 10_000;
    private static final float WHOLE_NAME = 1_000;
    private static final float BEGINNING = 200;
    private static final float PHRASE = 100;
    private static final float DIACRITICS = 50;
    private static final float IN_NAME = 4;
    private static final float AROUND_NAME = 1;

    private LuceneQueries() {}

    /** Procedures in which every word occurs. */
    static Query everyWord(String text) {
        List<Words.Word> words = words(text);
        return words.isEmpty() ? new MatchAllDocsQuery() : matching(words, words.size());
    }

    /** Procedures in which most of the words occur, for when there is none with all of them. */
    static Query mostWords(String text) {
        List<Words.Word> words = words(text);
        return matching(words, Math.max(1, (words.size() * 2 + 2) / 3));
    }

    static boolean asksForSomething(String text) {
        return !words(text).isEmpty();
    }

    /** Procedures in force on a day. */
    static Query inForceOn(LocalDate day) {
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Entries.FROM, Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Entries.TO, day.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    /** What one query finds and the other allows. */
    static Query both(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** The same query, narrowed by every filter. */
    static Query narrowed(Query query, Map<Facet, List<String>> filters) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach((facet, values) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.stream()
                    .limit(MOST_WORDS)
                    .forEach(value ->
                            any.add(new TermQuery(new Term(facet.compared(), Words.key(value))), Occur.SHOULD));
            builder.add(any.build(), Occur.FILTER);
        });
        return builder.build();
    }

    private static List<Words.Word> words(String text) {
        List<Words.Word> words = Words.of(text);
        return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    }

    private static Query matching(List<Words.Word> words, int least) {
        BooleanQuery.Builder required = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        for (int index = 0; index < words.size(); index++) {
            required.add(anywhere(words.get(index).folded(), index == words.size() - 1), Occur.SHOULD);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(required.build(), Occur.MUST);
        String key = Entries.nameKey(
                String.join(" ", words.stream().map(Words.Word::folded).toList()));
        query.add(constant(new TermQuery(new Term(Entries.NAME_KEY, key)), WHOLE_NAME), Occur.SHOULD);
        query.add(constant(new PrefixQuery(new Term(Entries.NAME_KEY, key)), BEGINNING), Occur.SHOULD);
        query.add(
                constant(
                        phrase(
                                Entries.NAME,
                                words.stream().map(Words.Word::folded).toList()),
                        PHRASE),
                Occur.SHOULD);
        query.add(
                constant(
                        phrase(
                                Entries.NAME_EXACT,
                                words.stream().map(Words.Word::exact).toList()),
                        DIACRITICS),
                Occur.SHOULD);
        return query.build();
    }

    private static Query anywhere(String word, boolean last) {
        List<Query> places = new ArrayList<>();
        places.add(new BoostQuery(new TermQuery(new Term(Entries.NAME, word)), IN_NAME));
        places.add(new BoostQuery(new TermQuery(new Term(Entries.AROUND, word)), AROUND_NAME));
        places.add(constant(new TermQuery(new Term(Entries.CODES, word)), CODE));
        if (Character.isDigit(word.charAt(0)) && word.length() > 2) {
            places.add(constant(new PrefixQuery(new Term(Entries.CODES, word)), IN_NAME));
        }
        if (last) {
            // Somebody may still be typing it.
            places.add(constant(new PrefixQuery(new Term(Entries.NAME, word)), AROUND_NAME));
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query phrase(String field, List<String> words) {
        return new PhraseQuery(field, words.toArray(String[]::new));
    }
}
