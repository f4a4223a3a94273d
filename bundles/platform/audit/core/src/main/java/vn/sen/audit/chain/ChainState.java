// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.time.Instant;
import java.util.Optional;

/**
 * How far entries are sealed.
 *
 * @param sealed position of the last record of the chain
 * @param head its hash in hexadecimal digits; empty while nothing is sealed
 * @param unsealed entries that wait
 * @param waitingSince moment of the oldest of them
 */
public record ChainState(long sealed, Optional<String> head, long unsealed, Optional<Instant> waitingSince) {}
