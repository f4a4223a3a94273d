// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A notice as everybody may see it; who posted it stays inside.
 *
 * @param validFrom first day on which it is shown
 * @param validTo last day on which it is shown
 */
public record NoticeView(UUID id, String title, String body, LocalDate validFrom, LocalDate validTo, Instant postedAt) {

    /** The body cut at its empty lines. */
    public List<String> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}
