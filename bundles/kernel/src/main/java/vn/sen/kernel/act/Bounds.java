// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/**
 * How long the kernel waits for a module.
 *
 * @param start for one bundle to start, and then for all its components and the platform to be content
 * @param drain for requests inside a module to end before it is stopped
 * @param stop for one bundle to stop
 */
public record Bounds(Duration start, Duration drain, Duration stop) {

    /** Framework property, whole seconds; 30 without it. */
    public static final String START = "sen.module.start.bound";

    /** Framework property, whole seconds; 10 without it. */
    public static final String DRAIN = "sen.module.drain.bound";

    /** Framework property, whole seconds; 10 without it. */
    public static final String STOP = "sen.module.stop.bound";

    /** @throws IllegalArgumentException when a property is no positive whole number */
    public static Bounds of(BundleContext context) {
        return new Bounds(seconds(context, START, 30), seconds(context, DRAIN, 10), seconds(context, STOP, 10));
    }

    private static Duration seconds(BundleContext context, String name, long otherwise) {
        String given = Optional.ofNullable(context.getProperty(name)).orElse(String.valueOf(otherwise));
        try {
            long seconds = Long.parseLong(given.strip());
            if (seconds > 0) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + "=" + given + ": a whole number of seconds is expected", e);
        }
        throw new IllegalArgumentException(name + "=" + given + ": a positive number of seconds is expected");
    }
}
