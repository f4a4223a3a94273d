// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of new records: unique without asking the database, and in order of time, which keeps indexes dense. */
public final class Ids {

    private Ids() {}

    /** A new UUID version 7 (RFC 9562). */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
