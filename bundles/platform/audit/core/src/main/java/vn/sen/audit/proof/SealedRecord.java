// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.util.Optional;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.StoredEntry;

/**
 * A record of the chain as it is found.
 *
 * @param entry empty when its content is purged
 */
public record SealedRecord(
        long position,
        Optional<StoredEntry> entry,
        ChainHash.Sealable parts,
        byte[] hash,
        String sealKeyId,
        byte[] seal) {}
