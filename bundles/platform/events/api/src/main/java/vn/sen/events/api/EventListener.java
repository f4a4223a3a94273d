// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of events; registered by a module as an OSGi service. The platform keeps how far it has come, so that a listener
 * that was away, for whatever time, is told all it missed as soon as it is back.
 *
 * <p>Each event is told at least once: again after a crash, and after its module was stopped in the middle. What a
 * listener does must therefore be the same when done twice; the id of the event tells that it was done. In the whole
 * cluster one thread at a time calls a listener.
 */
@ConsumerType
public interface EventListener {

    /**
     * Under which its place is kept, the module first: {@code noticeboard.procedures}. It must never change; at most 150
     * characters of {@code a-z}, {@code 0-9}, {@code -} and full stops.
     */
    String name();

    /** The types that it wants, by name; in all their versions. */
    Set<String> types();

    /**
     * Where a listener begins that was never here before: with the oldest event that is still kept, or with the next.
     * Not asked again.
     */
    default boolean fromTheBeginning() {
        return false;
    }

    /**
     * Takes one event, within a minute, on a thread of the platform. Events about one subject come in order.
     *
     * <p>What it throws has the event told again after a while, and later events about the same subject wait behind it;
     * those about others go on. An event that fails again and again is set aside, until an administrator has it told
     * again or discards it. While the database is away nothing counts as failed.
     *
     * @throws InterruptedException when {@link Thread#interrupt} asked it to stop; the event is told again later
     */
    void on(DeliveredEvent event) throws InterruptedException;
}
