// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.notifications.api.NotificationState;

/** Which notifications are wanted; what is empty says nothing. */
public record Filter(
        Optional<NotificationState> state,
        Optional<String> channel,
        Optional<String> kind,
        Optional<String> subject,
        Optional<String> reason) {

    public static final Filter ALL =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter in(NotificationState wanted) {
        return new Filter(Optional.of(wanted), channel, kind, subject, reason);
    }

    /** Conditions, each with a question mark, and {@code true} in front. */
    String where() {
        StringBuilder where = new StringBuilder(" where true");
        state.ifPresent(given -> where.append(" and state = ?"));
        channel.ifPresent(given -> where.append(" and channel = ?"));
        kind.ifPresent(given -> where.append(" and kind = ?"));
        subject.ifPresent(given -> where.append(" and subject = ?"));
        reason.ifPresent(given -> where.append(" and reason = ?"));
        return where.toString();
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        state.ifPresent(given -> values.add(given.name()));
        channel.ifPresent(values::add);
        kind.ifPresent(values::add);
        subject.ifPresent(values::add);
        reason.ifPresent(values::add);
        return values;
    }
}
