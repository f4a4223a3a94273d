// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.time.Instant;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.api.Caller;

/**
 * A session that holds now.
 *
 * @param id of the row
 * @param caller has no roles before {@link Stage#FULL}
 * @param secondFactor whether a second factor was shown in it
 * @param seenAt when its last request was noted
 */
public record SignedIn(
        String id,
        AccountRecord account,
        Caller caller,
        Stage stage,
        boolean secondFactor,
        ProviderSession provider,
        Instant seenAt) {}
