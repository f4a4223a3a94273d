// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.time.Instant;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.ServerCode;

/**
 * An entry in its place.
 *
 * @param content hash of what it tells
 * @param place its position, and the hash of the chain up to it
 * @param seal mark of the server that put it there
 */
record SealedRow(PackedEntry packed, byte[] content, ChainEnd place, ServerCode.Made seal, Instant sealedAt) {}
