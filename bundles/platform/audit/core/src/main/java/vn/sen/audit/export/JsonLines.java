// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.proof.SealedRecord;
import vn.sen.audit.search.FoundEntry;

/** A line of an exported file: all that was sealed, word for word, and the hashes; and back again. */
public final class JsonLines {

    private static final HexFormat HEX = HexFormat.of();

    private final ObjectMapper json = new ObjectMapper();

    /**
     * A record read from a file.
     *
     * @param previousHash of the record before it in the chain
     */
    public record Line(SealedRecord record, byte[] previousHash) {}

    String line(FoundEntry found) throws JsonProcessingException {
        ObjectNode node = json.createObjectNode();
        node.put("state", found.state().name());
        found.place().ifPresent(place -> node.put("position", place.position()));
        node.put("id", found.id().toString());
        node.put("at", found.happenedAt().toString());
        node.put("retention", found.retention());
        found.entry().ifPresent(entry -> content(node, entry));
        node.put("keyId", found.code().keyId());
        node.put("code", HEX.formatHex(found.code().code()));
        found.place().ifPresent(place -> {
            node.put("contentHash", HEX.formatHex(place.contentHash()));
            node.put("previousHash", HEX.formatHex(place.previousHash()));
            node.put("hash", HEX.formatHex(place.hash()));
            node.put("sealedAt", place.sealedAt().toString());
            place.purge()
                    .ifPresent(
                            purge -> node.put("purgedAt", purge.at().toString()).put("purgedBy", purge.by()));
        });
        return json.writeValueAsString(node) + "\n";
    }

    /**
     * The record of a line; empty for an entry that was not sealed yet.
     *
     * @throws IOException when it is no line of an export
     */
    public Optional<Line> read(String line) throws IOException {
        try {
            JsonNode node = json.readTree(line);
            if (node.path("state").asText().equals(FoundEntry.State.UNSEALED.name())) {
                return Optional.empty();
            }
            StoredEntry header = entry(node);
            boolean purged = node.path("state").asText().equals(FoundEntry.State.PURGED.name());
            SealedRecord record = new SealedRecord(
                    node.required("position").asLong(),
                    purged ? Optional.empty() : Optional.of(header),
                    new ChainHash.Sealable(
                            header.id(),
                            header.happenedAt(),
                            header.retention(),
                            bytes(node, "contentHash"),
                            node.required("keyId").asText(),
                            bytes(node, "code")),
                    bytes(node, "hash"),
                    "",
                    new byte[0]);
            return Optional.of(new Line(record, bytes(node, "previousHash")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException noLine) {
            throw new IOException("This is no line of an export of the record of acts", noLine);
        }
    }

    private static void content(ObjectNode node, StoredEntry entry) {
        node.put("action", entry.action());
        node.put("outcome", entry.outcome());
        node.put("actor", entry.actor());
        node.put("actorName", entry.actorName());
        node.put("actorKind", entry.actorKind());
        entry.address().ifPresent(value -> node.put("address", value));
        entry.request().ifPresent(value -> node.put("request", value));
        entry.agency().ifPresent(value -> node.put("agency", value));
        entry.objectType().ifPresent(value -> node.put("objectType", value));
        entry.objectId().ifPresent(value -> node.put("objectId", value));
        // As the text that was hashed, so that nobody has to write JSON just as this server does.
        entry.changes().ifPresent(value -> node.put("changes", value));
        entry.reason().ifPresent(value -> node.put("reason", value));
    }

    private static StoredEntry entry(JsonNode node) {
        return new StoredEntry(
                UUID.fromString(node.required("id").asText()),
                Instant.parse(node.required("at").asText()),
                node.path("action").asText(),
                node.path("outcome").asText(),
                node.required("retention").asText(),
                node.path("actor").asText(),
                node.path("actorName").asText(),
                node.path("actorKind").asText(),
                text(node, "address"),
                text(node, "request"),
                text(node, "agency"),
                text(node, "objectType"),
                text(node, "objectId"),
                text(node, "changes"),
                text(node, "reason"));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }

    private static byte[] bytes(JsonNode node, String name) {
        return HEX.parseHex(node.required(name).asText());
    }
}
