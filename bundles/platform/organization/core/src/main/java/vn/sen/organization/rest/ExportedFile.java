// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;

/** Answers with a file that is written while it is sent. */
final class ExportedFile {

    private ExportedFile() {}

    /** Writes what holds on a day, or all history without one. */
    interface Content {
        void write(Optional<LocalDate> day, OutputStream out) throws IOException;
    }

    /** @param at the day as a query parameter has it */
    static Response of(String name, String at, Content content) {
        Parameters parameters = new Parameters();
        Optional<LocalDate> day = parameters.optionalDay("at", at);
        parameters.check();
        StreamingOutput file = out -> content.write(day, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
