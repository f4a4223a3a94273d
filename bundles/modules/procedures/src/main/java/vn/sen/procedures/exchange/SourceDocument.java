// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sen.web.api.ModuleJson;

/** A document of rows: an array, or an object whose member {@code procedures} is the array. */
public final class SourceDocument {

    private static final String ROWS = "procedures";

    private final ModuleJson json;
    private final byte[] content;

    public SourceDocument(ModuleJson json, byte[] content) {
        this.json = json;
        this.content = content;
    }

    /** Why the document as a whole cannot be read. */
    public enum Unreadable {
        /** Not JSON, or not UTF-8, or nested or sized beyond reason. */
        NOT_JSON,
        /** JSON, but without an array of rows where one is expected. */
        NO_ROWS
    }

    /**
     * Looks at the whole document once without keeping any of it.
     *
     * @return the number of rows when it can be read
     */
    public Check check() {
        try (JsonParser parser = json.mapper().getFactory().createParser(content)) {
            if (!enterRows(parser)) {
                return new Check(0, Optional.of(Unreadable.NO_ROWS));
            }
            int rows = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                rows++;
                parser.skipChildren();
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return new Check(rows, Optional.empty());
        } catch (IOException notJson) {
            return new Check(0, Optional.of(Unreadable.NOT_JSON));
        }
    }

    /** What {@link #check} found. */
    public record Check(int rows, Optional<Unreadable> unreadable) {}

    /**
     * Hands out the rows one by one, so that no more than one is in memory.
     *
     * @throws IOException when the document is not the one that was checked
     */
    public void eachRow(Consumer<JsonNode> consumer) throws IOException {
        try (JsonParser parser = json.mapper().getFactory().createParser(content)) {
            if (!enterRows(parser)) {
                return;
            }
            // A row is followed by the next one, which for the mapper is a trailing token.
            ObjectReader rows = json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                consumer.accept(rows.readTree(parser));
            }
        }
    }

    private static boolean enterRows(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return true;
        }
        if (first != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(ROWS)) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }
}
