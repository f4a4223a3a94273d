// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of the chain when a day ended in Viet Nam. Whoever has kept it can tell later whether anything up to that day
 * has been changed.
 *
 * @param hash in hexadecimal digits
 */
public record DailyHead(LocalDate day, long position, String hash, Instant madeAt) {}
