// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** How far listeners and webhooks are behind, for metrics. Safe for many threads. */
@ProviderType
public interface EventBacklog {

    /** Everybody who was ever told events and is still known, sorted by name. Asks the database a few questions. */
    List<Lag> lags();

    /**
     * How far one is behind.
     *
     * @param listener name of the listener, or {@code webhook.} and the id of the subscription
     * @param module id of the module it belongs to, or the symbolic name of a bundle of the platform
     * @param waiting events that it was not told yet, counted up to 10,000
     * @param age since the oldest of them happened; zero without one
     * @param held events that failed and are told again later, or wait behind such a one
     * @param setAside events that failed for good, until an administrator acts
     * @param missed events that became too old while it was away, and were never told
     */
    record Lag(String listener, String module, long waiting, Duration age, long held, long setAside, long missed) {

        public Lag {
            Objects.requireNonNull(listener, "listener");
            Objects.requireNonNull(module, "module");
            Objects.requireNonNull(age, "age");
        }
    }
}
