// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What waits and what failed, for metrics. Safe for many threads. */
@ProviderType
public interface NotificationBacklog {

    /** Each channel that has something waiting or failed, and each that is there now. Asks the database one question. */
    List<Load> loads();

    /**
     * How a channel stands.
     *
     * @param channel its id; empty for notifications to which no channel leads
     * @param present whether a channel of this id is there on this node
     * @param waiting notifications that are queued or being sent
     * @param oldest time since the oldest of these was ordered; zero without one
     * @param failed notifications that wait for somebody to decide
     */
    record Load(String channel, boolean present, long waiting, Duration oldest, long failed) {

        public Load {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(oldest, "oldest");
        }
    }
}
