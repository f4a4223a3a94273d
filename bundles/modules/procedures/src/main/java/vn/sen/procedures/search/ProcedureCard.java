// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.util.List;
import java.util.Optional;
import vn.sen.procedures.catalogue.Channel;
import vn.sen.procedures.catalogue.ChannelKind;
import vn.sen.procedures.catalogue.Fee;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.OnlineService;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureState;
import vn.sen.procedures.catalogue.TimeLimit;

/** What a list shows of a procedure. */
public record ProcedureCard(
        String code,
        String name,
        String field,
        List<Level> levels,
        ProcedureState state,
        int version,
        Optional<String> performingAgency,
        Optional<OnlineService> onlineService,
        Optional<TimeLimit> timeLimit,
        Optional<String> timeLimitText,
        Optional<String> feeText,
        List<Terms> channels) {

    /** Time and fee of one channel. */
    public record Terms(ChannelKind channel, Optional<TimeLimit> timeLimit, List<Fee> fees, boolean free) {

        static Terms of(Channel channel) {
            return new Terms(channel.channel(), channel.timeLimit(), channel.fees(), channel.free());
        }
    }

    /** The short form of a procedure. */
    public static ProcedureCard of(Procedure procedure, ProcedureState state, int version) {
        return new ProcedureCard(
                procedure.code(),
                procedure.name(),
                procedure.field(),
                procedure.levels(),
                state,
                version,
                procedure.performingAgency(),
                procedure.onlineService(),
                procedure.timeLimit(),
                procedure.timeLimitText(),
                procedure.feeText(),
                procedure.channels().stream().map(Terms::of).toList());
    }
}
