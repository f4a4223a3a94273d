// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.LocalizedText;

/** Whose server this is, out of the profile file. */
public final class Province {

    private static final Logger LOG = LoggerFactory.getLogger(Province.class);

    private Province() {}

    /** The province's name; empty without a profile, or when the profile does not say. */
    public static Optional<LocalizedText> name(Optional<Path> profile, ObjectMapper json) {
        if (profile.isEmpty() || !Files.isReadable(profile.get())) {
            return Optional.empty();
        }
        try {
            JsonNode name = json.readTree(Files.readAllBytes(profile.get()))
                    .path("province")
                    .path("name");
            String vietnamese = name.path("vi").asText();
            return vietnamese.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LocalizedText(vietnamese, name.path("en").asText(vietnamese)));
        } catch (IOException unreadable) {
            LOG.warn(
                    "The pages go without the province's name: cannot read {}: {}",
                    profile.get(),
                    unreadable.toString());
            return Optional.empty();
        }
    }
}
