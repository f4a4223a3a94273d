// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Writes the latest version of every procedure as a document that {@link ProcedureImport} takes back. */
@Component(service = ProcedureExport.class)
public final class ProcedureExport {

    private final ProcedureStore store;
    private final Today today;
    private final ModuleJson json;
    private final SourceRowWriter rows = new SourceRowWriter();

    @Activate
    public ProcedureExport(@Reference ProcedureStore store, @Reference Today today, @Reference ModuleJson json) {
        this.store = store;
        this.today = today;
        this.json = json;
    }

    /** Writes row by row and leaves the stream open. */
    public void writeTo(OutputStream stream) throws IOException {
        try (JsonGenerator generator =
                json.mapper().getFactory().createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writeStartObject();
            generator.writeObjectFieldStart("meta");
            generator.writeStringField("exported", Today.local(today.now()).toString());
            generator.writeEndObject();
            generator.writeArrayFieldStart("procedures");
            store.eachLatest(version -> write(generator, version));
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void write(JsonGenerator generator, StoredVersion version) {
        try {
            json.mapper().writeTree(generator, rows.write(json.read(version.content(), Procedure.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
