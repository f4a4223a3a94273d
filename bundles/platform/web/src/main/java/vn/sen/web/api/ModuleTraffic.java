// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What goes through the containers of the modules, for metrics and health checks. Safe for many threads, and cheap. */
@ProviderType
public interface ModuleTraffic {

    /** Every bundle that serves requests now, sorted by name. Counters begin at zero when its container is built. */
    List<Traffic> all();

    /**
     * The requests of one bundle.
     *
     * @param module id of the module that owns the bundle, or the bundle's symbolic name for one of the platform
     * @param bundle symbolic name
     * @param clientErrors answers 4xx
     * @param serverErrors answers 5xx
     * @param inFlight requests being answered at this moment
     * @param total time spent on all answered requests
     * @param longest time of the slowest one
     * @param buckets latency histogram, cumulative, in rising order of bounds
     */
    record Traffic(
            String module,
            String bundle,
            long requests,
            long clientErrors,
            long serverErrors,
            long inFlight,
            Duration total,
            Duration longest,
            List<Bucket> buckets) {

        public Traffic {
            buckets = List.copyOf(buckets);
        }
    }

    /** How many requests took no longer than a bound. */
    record Bucket(Duration atMost, long requests) {}
}
