// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.screen;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import vn.sen.audit.api.Change;
import vn.sen.audit.rest.EntryView;
import vn.sen.web.api.Texts;

/** Entries in the words of the reader. */
public record Wording(Texts t, Map<String, Properties> declared) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    public String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    public String moment(Instant at) {
        return moment(EntryView.local(at));
    }

    /** What was done: a sentence where its module has one, else the code. */
    public String action(EntryView entry) {
        return entry.action().map(code -> textOr("action." + code, code, code)).orElseGet(() -> t.get("audit.purged"));
    }

    public String who(EntryView entry) {
        return entry.actor()
                .map(actor -> switch (actor.kind()) {
                    case "ANONYMOUS" -> t.get("audit.anonymous");
                    case "SYSTEM" -> server(actor.subject());
                    default -> actor.name();
                })
                .orElse("–");
    }

    /** Whether {@link #who} is a name, which leaves open whose account it is and of what kind. */
    public boolean isNamed(EntryView entry) {
        return entry.actor()
                .filter(actor -> !Set.of("ANONYMOUS", "SYSTEM").contains(actor.kind()))
                .isPresent();
    }

    /** On what: the kind of record in words where its module has some, and its identifier. */
    public String object(EntryView.ObjectView object) {
        return textOr("object." + object.type(), object.type(), object.type()) + " · " + object.id();
    }

    /** The server, and for whom or with which of its parts it did it. */
    private String server(String subject) {
        String server = t.get("audit.kind.SYSTEM");
        return subject.equals("server") ? server : server + " · " + subject;
    }

    /** What a changed field is called. */
    public String field(EntryView entry, Change change) {
        return textOr("field." + change.field(), entry.action().orElse(""), change.field());
    }

    /** @param code of the act or type, whose part before the dot says which module to ask */
    private String textOr(String key, String code, String other) {
        int dot = code.indexOf('.');
        String area = dot < 0 ? code : code.substring(0, dot);
        return DeclaredWords.text(declared, area, "audit." + key).orElseGet(() -> t.has(key) ? t.get(key) : other);
    }
}
