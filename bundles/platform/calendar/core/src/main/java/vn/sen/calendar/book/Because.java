// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.util.Optional;
import java.util.UUID;

/**
 * Why somebody changes a calendar.
 *
 * @param undoes the change that is taken back, if one is
 */
record Because(String reason, Optional<UUID> undoes) {

    static Because of(String reason) {
        return new Because(reason, Optional.empty());
    }
}
