// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.util.Collection;

/** Knows some of those who are told events. Safe for many threads. */
public interface RecipientSource {

    /** Name of the service property that tells the sources apart. */
    String KIND = "sen.events.recipients";

    /** Those that there are now; the same object as long as nothing about it has changed. */
    Collection<Recipient> recipients();
}
