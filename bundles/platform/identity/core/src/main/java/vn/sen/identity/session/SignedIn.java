// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.time.Instant;
import java.util.UUID;
import vn.sen.identity.api.Caller;

/**
 * A session that holds now.
 *
 * @param caller has no roles while {@code mustChoosePassword}
 * @param seenAt when its last request was noted
 */
public record SignedIn(UUID accountId, String accountName, Caller caller, boolean mustChoosePassword, Instant seenAt) {}
