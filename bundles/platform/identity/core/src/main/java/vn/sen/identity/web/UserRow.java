// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Vietnam;

/**
 * A user in the list of users.
 *
 * @param grants those in force only
 * @param lastSignIn empty: never yet
 */
public record UserRow(
        UUID id, String name, String displayName, boolean enabled, List<GrantViews.View> grants, String lastSignIn) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    static UserRow of(AccountRecord account, List<GrantViews.View> grants) {
        return new UserRow(
                account.id(),
                account.name(),
                account.displayName(),
                account.enabled(),
                grants.stream()
                        .filter(grant -> grant.state() == GrantViews.State.HELD)
                        .toList(),
                account.lastSignInAt().map(Vietnam::moment).map(MOMENT::format).orElse(""));
    }
}
