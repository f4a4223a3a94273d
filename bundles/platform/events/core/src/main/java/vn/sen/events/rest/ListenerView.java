// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.sen.events.api.EventBacklog;

/**
 * A listener and how far it is.
 *
 * @param present whether its module offers it on this server now
 * @param waiting events that it was not told yet, counted up to 10,000
 * @param lagSeconds since the oldest of them happened
 * @param held events that failed and are told again, or wait behind such a one
 * @param setAside events that failed for good
 * @param missed events that became too old while it was away
 */
@Schema(name = "Listener")
public record ListenerView(
        String name,
        String module,
        boolean present,
        long waiting,
        long lagSeconds,
        long held,
        long setAside,
        long missed) {

    public static ListenerView of(EventBacklog.Lag lag, boolean present) {
        return new ListenerView(
                lag.listener(),
                lag.module(),
                present,
                lag.waiting(),
                lag.age().toSeconds(),
                lag.held(),
                lag.setAside(),
                lag.missed());
    }
}
