// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.screen;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.sen.audit.rest.EntryView;
import vn.sen.web.api.Texts;

/** Entries in the words of the reader. */
public record Wording(Texts t) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    public String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    public String moment(Instant at) {
        return moment(EntryView.local(at));
    }

    /** What was done: a sentence for the acts of this distribution, else the code. */
    public String action(EntryView entry) {
        return entry.action().map(code -> textOr("action." + code, code)).orElseGet(() -> t.get("audit.purged"));
    }

    public String who(EntryView entry) {
        return entry.actor()
                .map(actor -> switch (actor.kind()) {
                    case "ANONYMOUS" -> t.get("audit.anonymous");
                    case "SYSTEM" -> t.get("audit.kind.SYSTEM");
                    default -> actor.name();
                })
                .orElse("–");
    }

    /** On what: the kind of record in words where this distribution knows it, and its identifier. */
    public String object(EntryView.ObjectView object) {
        return textOr("object." + object.type(), object.type()) + " · " + object.id();
    }

    private String textOr(String key, String other) {
        return t.has(key) ? t.get(key) : other;
    }
}
