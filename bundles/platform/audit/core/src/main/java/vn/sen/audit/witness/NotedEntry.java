// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import java.util.UUID;

/**
 * An entry that this server has committed and that nobody has sealed yet, as far as this server knows.
 *
 * @param action code of the act, so that its loss says what is lost
 */
public record NotedEntry(UUID id, String action) {}
