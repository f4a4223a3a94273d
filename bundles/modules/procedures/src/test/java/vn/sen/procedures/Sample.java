// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.OnlineService;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.web.api.ModuleJson;

/** Procedures for tests: made up ones with one thing that matters, and the demonstration data. */
public final class Sample {

    public static final ModuleJson JSON = new ModuleJson();

    private Sample() {}

    public static Procedure named(String code, String name) {
        return of(code, name, "Hộ tịch", Optional.empty(), List.of(Level.COMMUNE), Optional.empty());
    }

    public static Procedure of(
            String code,
            String name,
            String field,
            Optional<String> agency,
            List<Level> levels,
            Optional<OnlineService> service) {
        return new Procedure(
                code,
                Optional.empty(),
                name,
                field,
                levels,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                agency,
                Optional.empty(),
                service,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Procedure from(Procedure procedure, String day) {
        return procedure.inForce(Optional.of(LocalDate.parse(day)), procedure.validTo());
    }

    public static Procedure until(Procedure procedure, String day) {
        return procedure.inForce(procedure.validFrom(), Optional.of(LocalDate.parse(day)));
    }

    /** The demonstration data as a document. */
    public static byte[] document() {
        try (InputStream file = Sample.class.getResourceAsStream("/demo/procedures.json")) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Its rows. */
    public static List<JsonNode> rows() {
        try {
            JsonNode rows = JSON.mapper().readTree(document()).get("procedures");
            return StreamSupport.stream(rows.spliterator(), false).toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
