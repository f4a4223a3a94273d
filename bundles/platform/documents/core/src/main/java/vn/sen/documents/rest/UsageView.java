// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.rest;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sen.documents.api.FileUsage;
import vn.sen.web.api.Today;

/**
 * What is stored, in JSON.
 *
 * @param repository where the bytes lie
 * @param scanner what looks for viruses; nothing when none is switched on
 */
public record UsageView(
        long files,
        long bytes,
        long notChecked,
        long infected,
        Optional<OffsetDateTime> lastCollection,
        String repository,
        Optional<String> scanner) {

    public static UsageView of(FileUsage.Figures figures, String repository, Optional<String> scanner) {
        return new UsageView(
                figures.files(),
                figures.bytes(),
                figures.notChecked(),
                figures.infected(),
                figures.lastCollection().map(Today::local),
                repository,
                scanner);
    }
}
