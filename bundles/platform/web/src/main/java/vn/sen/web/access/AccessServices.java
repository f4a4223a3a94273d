// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import java.util.Optional;
import java.util.function.Supplier;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.Authenticator;
import vn.sen.identity.api.RefusedRequests;

/**
 * What the access filters of all containers share.
 *
 * @param authenticator empty while the identity service is away
 * @param refusals hears of what was refused; empty with it
 * @param agencies what it knows of roles at agencies; empty with it
 * @param settings the ones in force now
 */
public record AccessServices(
        Supplier<Optional<Authenticator>> authenticator,
        Supplier<Optional<AgencyAccess>> agencies,
        Supplier<Optional<RefusedRequests>> refusals,
        RateLimiter rates,
        Supplier<WebSettings> settings) {}
