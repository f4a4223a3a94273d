// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import java.time.Instant;

/**
 * A second factor in force.
 *
 * @param recoveryCodes how many are left
 */
public record FactorStatus(Instant since, int recoveryCodes) {}
