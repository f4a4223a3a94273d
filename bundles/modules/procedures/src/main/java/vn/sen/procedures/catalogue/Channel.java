// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A way to hand in the dossier, with its own time limit and fees: they differ between channels.
 *
 * @param free true when the source says that nothing is paid
 * @param note the words of the source about fee and procedure
 * @param label name of the channel in the source, where it is not the usual one
 */
public record Channel(
        ChannelKind channel,
        Optional<TimeLimit> timeLimit,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Fee> fees,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Boolean free,

        Optional<String> note,
        Optional<String> label) {

    public Channel {
        timeLimit = Absent.unlessGiven(timeLimit);
        fees = Absent.unlessGiven(fees);
        free = Absent.unlessGiven(free);
        note = Absent.unlessGiven(note);
        label = Absent.unlessGiven(label);
    }
}
