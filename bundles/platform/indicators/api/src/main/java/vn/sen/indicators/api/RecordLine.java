// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A record behind a value.
 *
 * @param id what identifies it, for people too: a code
 * @param title what it is called; empty when the code says all
 * @param page absolute path on this server where it is shown
 */
public record RecordLine(String id, String title, Optional<UUID> agency, Standing standing, Optional<String> page) {

    /** @throws IllegalArgumentException when the page is none of this server */
    public RecordLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(standing, "standing");
        if (page.filter(path -> !path.startsWith("/") || path.startsWith("//")).isPresent()) {
            throw new IllegalArgumentException("The page of " + id + " must be a path on this server");
        }
    }
}
