// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sen.notifications.api.NotificationBacklog.Load;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.PresentChannel;
import vn.sen.web.api.Today;

/**
 * How a channel stands.
 *
 * @param channel absent for notifications to which no channel leads
 * @param present whether it is there on this node
 * @param awaySince since when this node cannot use it, and why
 */
public record ChannelView(
        Optional<String> channel,
        boolean present,
        long waiting,
        long oldestSeconds,
        long failed,
        Optional<OffsetDateTime> awaySince,
        Optional<String> awayReason,
        Optional<String> awayDetail) {

    public static ChannelView of(Load load, Channels channels) {
        Optional<PresentChannel.Absence> absence = channels.find(load.channel()).flatMap(PresentChannel::absence);
        return new ChannelView(
                NotificationView.given(load.channel()),
                load.present(),
                load.waiting(),
                load.oldest().toSeconds(),
                load.failed(),
                absence.map(why -> Today.local(why.since())),
                absence.map(PresentChannel.Absence::reason),
                absence.map(PresentChannel.Absence::detail));
    }
}
