// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Says moments as the pages show them. */
public final class JobMoments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private JobMoments() {}

    public static String text(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }
}
