// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import java.time.Instant;
import java.util.UUID;

/**
 * A provider's identity that opens an account.
 *
 * @param displayName what the provider called the person when it was linked
 */
public record LinkRecord(UUID id, String provider, String displayName, Instant linkedAt) {}
