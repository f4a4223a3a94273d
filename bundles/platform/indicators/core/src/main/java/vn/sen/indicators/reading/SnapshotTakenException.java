// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

/** A name is taken by a snapshot of another order. */
public final class SnapshotTakenException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    SnapshotTakenException(String name) {
        super("The snapshot " + name + " was taken by another order");
    }
}
