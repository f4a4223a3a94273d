// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.entry.StoredEntry;

/**
 * An entry that waits for its place.
 *
 * @param sealedAlready whether the chain has an entry with this id, so that this one is a copy that no server wrote
 */
record UnsealedRow(StoredEntry entry, ServerCode.Made code, boolean sealedAlready) {}
