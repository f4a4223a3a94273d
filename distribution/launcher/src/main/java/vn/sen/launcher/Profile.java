// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the command line shows of a province profile. The kernel is the one that reads and checks all of it.
 *
 * @param vietnamese name of the province in Vietnamese
 * @param english name of the province in English
 * @param modules ids of the modules that the province wants
 */
public record Profile(String vietnamese, String english, List<String> modules) {

    public Profile {
        modules = List.copyOf(modules);
    }

    /** @throws JsonException when it is not of the expected form; the message names what, or line and column */
    public static Profile read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject profile = reader.readObject();
            if (!(profile.get("province") instanceof JsonObject province)
                    || !(province.get("name") instanceof JsonObject name)
                    || !(name.get("vi") instanceof JsonString vietnamese)
                    || !(name.get("en") instanceof JsonString english)) {
                throw new JsonException("\"province\": {\"name\": {\"vi\": \"…\", \"en\": \"…\"}} is missing");
            }
            if (!(profile.get("modules") instanceof JsonArray modules)
                    || !modules.stream().allMatch(JsonString.class::isInstance)) {
                throw new JsonException("\"modules\": [\"…\"] is missing");
            }
            return new Profile(
                    vietnamese.getString(),
                    english.getString(),
                    modules.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList());
        }
    }

    public String provinceName(Locale locale) {
        return locale.getLanguage().equals("vi") ? vietnamese : english;
    }
}
