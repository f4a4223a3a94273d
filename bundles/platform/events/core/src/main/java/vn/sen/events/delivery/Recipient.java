// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.util.Set;
import vn.sen.events.log.LoggedEvent;

/** Somebody who is told events: a listener of a module, or a webhook. */
public interface Recipient {

    /** Under which its place is kept. */
    String name();

    /** Id of the module it belongs to, or the symbolic name of a bundle of the platform. */
    String module();

    Set<String> types();

    /** Whether it begins with the oldest event that is kept. */
    boolean fromTheBeginning();

    RetryRule retries();

    /** Tells one event and waits for what becomes of it. @param attempt from 1 */
    Answer tell(LoggedEvent event, int attempt);

    /** Ends a call that is under way, because this recipient is gone. */
    void end();
}
