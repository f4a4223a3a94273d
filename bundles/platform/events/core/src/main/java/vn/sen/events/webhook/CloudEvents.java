// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.sen.events.log.LoggedEvent;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Writes an event as CloudEvents 1.0 in JSON, structured mode: what it carries, and nothing else. */
final class CloudEvents {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    private final ModuleJson json;
    private final String source;

    /** @param source how this server names itself, a URI */
    CloudEvents(ModuleJson json, String source) {
        this.json = json;
        this.source = source;
    }

    byte[] write(LoggedEvent event) {
        ObjectNode out = json.mapper().createObjectNode();
        out.put("specversion", "1.0");
        out.put("id", event.id().toString());
        out.put("source", source);
        out.put("type", event.type());
        out.put("subject", event.subject());
        out.put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Today.local(event.occurredAt())));
        out.put("datacontenttype", "application/json");
        out.put("sequence", String.format(Locale.ROOT, "%019d", event.position()));
        out.put("typeversion", event.version());
        out.put("subjecttype", event.subjectType());
        event.agency().ifPresent(code -> out.put("agency", code));
        out.set("data", json.read(event.data(), JsonNode.class));
        return json.write(out).getBytes(StandardCharsets.UTF_8);
    }
}
