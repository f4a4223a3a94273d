// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeSet;
import vn.sen.audit.api.AuditEntry;
import vn.sen.web.api.ModuleJson;

/** What the record of acts says of single procedures. */
final class ProcedureActs {

    static final String OBJECT = "procedures.procedure";

    private final ModuleJson json;

    ProcedureActs(ModuleJson json) {
        this.json = json;
    }

    AuditEntry created(StoredVersion first) {
        return AuditEntry.act("procedures.create")
                .on(OBJECT, first.code())
                .with("version", first.version())
                .with("name", first.name())
                .with("field", first.field())
                .with("digest", first.digest())
                .build();
    }

    /** Names the fields that differ, with what they said and say. */
    AuditEntry revised(StoredVersion before, StoredVersion after) {
        AuditEntry.Builder entry = AuditEntry.act("procedures.revise")
                .on(OBJECT, after.code())
                .changed("version", before.version(), after.version());
        JsonNode said = json.read(before.content(), JsonNode.class);
        JsonNode says = json.read(after.content(), JsonNode.class);
        TreeSet<String> fields = new TreeSet<>();
        said.fieldNames().forEachRemaining(fields::add);
        says.fieldNames().forEachRemaining(fields::add);
        fields.forEach(field -> entry.changed(field, text(said.get(field)), text(says.get(field))));
        return entry.build();
    }

    private static Optional<String> text(JsonNode value) {
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(value.isValueNode() ? value.asText() : value.toString());
    }
}
