// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.session.SessionRecord;

/**
 * A session as its owner sees it.
 *
 * @param browser which program and system, as far as it says
 * @param here true for the session that shows this
 */
public record SessionView(
        String id, String browser, String address, String since, String seen, String provider, boolean here) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    static List<SessionView> of(List<SessionRecord> sessions, String here) {
        return sessions.stream()
                .map(session -> new SessionView(
                        session.id(),
                        BrowserName.of(session.userAgent()),
                        session.address(),
                        MOMENT.format(Vietnam.moment(session.createdAt())),
                        MOMENT.format(Vietnam.moment(session.seenAt())),
                        session.provider(),
                        session.id().equals(here)))
                .toList();
    }
}
