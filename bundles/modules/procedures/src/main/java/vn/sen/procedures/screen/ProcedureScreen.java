// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureReader;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.procedures.rest.ProcedureResource;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** The public page of one procedure. */
@Component(service = ProcedureScreen.class)
@JakartarsResource
@Path("procedures/{code}")
@Produces("text/html")
@PermitAll
public final class ProcedureScreen {

    private final ProcedureReader reader;
    private final Today today;
    private final ModuleJson json;

    @Activate
    public ProcedureScreen(@Reference ProcedureReader reader, @Reference Today today, @Reference ModuleJson json) {
        this.reader = reader;
        this.today = today;
        this.json = json;
    }

    @GET
    public HtmlPage page(@PathParam("code") String code) {
        StoredVersion version = reader.shown(code).orElseThrow(() -> ProcedureResource.unknown(code));
        Procedure procedure = json.read(version.content(), Procedure.class);
        ProcedureView view = ProcedureView.of(procedure, History.stateOn(version, today.date()), version.version());
        // A title that is no key is shown as it is.
        return HtmlPage.of("procedure.jte", procedure.name()).with("view", view);
    }
}
