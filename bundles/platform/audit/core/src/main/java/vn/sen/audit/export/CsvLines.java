// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.export;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.search.FoundEntry;

/** Lines of a table that spreadsheets open: RFC 4180 with a byte order mark. */
final class CsvLines {

    /** Names of the columns. */
    static final String HEADING = "\uFEFFposition,state,id,at,action,outcome,actor,actorName,actorKind,address,request,"
            + "agency,objectType,objectId,changes,reason,retention,hash\r\n";

    private CsvLines() {}

    static String line(FoundEntry found) {
        Optional<StoredEntry> entry = found.entry();
        return Stream.of(
                                found.place().map(place -> Long.toString(place.position())),
                                Optional.of(found.state().name()),
                                Optional.of(found.id().toString()),
                                Optional.of(found.happenedAt().toString()),
                                entry.map(StoredEntry::action),
                                entry.map(StoredEntry::outcome),
                                entry.map(StoredEntry::actor),
                                entry.map(StoredEntry::actorName),
                                entry.map(StoredEntry::actorKind),
                                entry.flatMap(StoredEntry::address),
                                entry.flatMap(StoredEntry::request),
                                entry.flatMap(StoredEntry::agency),
                                entry.flatMap(StoredEntry::objectType),
                                entry.flatMap(StoredEntry::objectId),
                                entry.flatMap(StoredEntry::changes),
                                entry.flatMap(StoredEntry::reason),
                                Optional.of(found.retention()),
                                found.place().map(place -> HexFormat.of().formatHex(place.hash())))
                        .map(value -> cell(value.orElse("")))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A text that begins like a formula would be carried out by a spreadsheet. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
