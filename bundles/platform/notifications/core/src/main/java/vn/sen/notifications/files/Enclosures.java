// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.files;

import java.util.List;

/** The files of one notification, in order; kept encrypted, as their names may be personal. */
public record Enclosures(List<Enclosure> all) {

    public static final Enclosures NONE = new Enclosures(List.of());

    public Enclosures {
        all = List.copyOf(all);
    }

    /** What a channel has to carry. */
    public long bytes() {
        return all.stream().mapToLong(Enclosure::size).sum();
    }
}
