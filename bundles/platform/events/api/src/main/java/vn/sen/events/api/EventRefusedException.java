// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

/** An event that is not as its type was declared: a fault of the module, which names every fault at once. */
public final class EventRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public EventRefusedException(String message) {
        super(message);
    }
}
