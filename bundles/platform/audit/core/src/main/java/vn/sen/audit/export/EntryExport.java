// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.export;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.audit.search.EntryFilter;
import vn.sen.audit.search.EntrySearch;
import vn.sen.audit.search.FoundEntry;

/** Gives entries out as files, however many, in parts. Who takes them is recorded before the first goes out. */
@Component(service = EntryExport.class)
public final class EntryExport {

    private static final int PART = 1_000;
    private static final int BUFFER = 1 << 16;

    private final EntrySearch search;
    private final AuditTrail trail;

    @Activate
    public EntryExport(@Reference EntrySearch search, @Reference AuditTrail trail) {
        this.search = search;
        this.trail = trail;
    }

    /** @param reach what the agencies are called to which the caller is limited; empty for the whole province */
    public StreamingOutput jsonLines(EntryFilter filter, List<String> reach) {
        JsonLines lines = new JsonLines();
        return recorded(filter, reach, "jsonl", "", lines::line);
    }

    /** @param reach as for {@link #jsonLines} */
    public StreamingOutput csv(EntryFilter filter, List<String> reach) {
        return recorded(filter, reach, "csv", CsvLines.HEADING, CsvLines::line);
    }

    private StreamingOutput recorded(
            EntryFilter filter, List<String> reach, String format, String heading, Format lines) {
        AuditEntry.Builder entry = AuditEntry.act("audit.export")
                .retention(RetentionClass.PERSONAL_DATA)
                .on("audit.entries", format);
        filter.asked().forEach(entry::with);
        if (!reach.isEmpty()) {
            entry.with("reach", String.join("; ", reach));
        }
        trail.record(entry.build());
        return stream -> write(filter, heading, lines, stream);
    }

    private void write(EntryFilter filter, String heading, Format lines, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        writer.write(heading);
        long position = 0;
        List<FoundEntry> part;
        do {
            part = search.sealedAfter(filter, position, PART);
            for (FoundEntry found : part) {
                writer.write(lines.line(found));
                position = found.place().orElseThrow().position();
            }
        } while (part.size() == PART);
        for (FoundEntry found : search.unsealed(filter, PART)) {
            writer.write(lines.line(found));
        }
        writer.flush();
    }

    private interface Format {
        String line(FoundEntry found) throws IOException;
    }
}
