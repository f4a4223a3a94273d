// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.util.Arrays;
import java.util.Optional;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.witness.LostEntry;

/**
 * Walks along the chain, a record at a time, and says what is wrong with each. Goes on behind a fault from what it has
 * found, so that one fault is told once. Holds one hash, however long the chain is.
 */
public final class LinkCheck {

    private final Optional<ServerCode> codes;
    private long position;
    private byte[] hash;

    /**
     * Begins behind a place of the chain.
     *
     * @param hash of the record at {@code position}; of {@link ChainHash#beforeTheFirst()} for 0
     * @param codes empty where the keys are not at hand: then hashes are checked, but not who made them
     */
    public LinkCheck(long position, byte[] hash, Optional<ServerCode> codes) {
        this.position = position;
        this.hash = hash.clone();
        this.codes = codes;
    }

    /** The first thing wrong with the next record; empty when it is as it was sealed. */
    public Optional<Fault> next(SealedRecord record) {
        Optional<Fault> fault = check(record);
        position = record.position();
        hash = record.hash();
        return fault;
    }

    /** Position of the last record walked by. */
    public long position() {
        return position;
    }

    public byte[] hash() {
        return hash.clone();
    }

    private Optional<Fault> check(SealedRecord record) {
        if (record.position() != position + 1) {
            return Optional.of(Fault.at(Fault.Kind.RECORD_MISSING, position + 1));
        }
        ChainHash.Sealable parts = record.parts();
        boolean changed = record.entry()
                .map(ChainHash::content)
                .filter(content -> !Arrays.equals(content, parts.contentHash()))
                .isPresent();
        if (changed) {
            return Optional.of(Fault.at(Fault.Kind.CONTENT_CHANGED, record));
        }
        if (!Arrays.equals(ChainHash.link(hash, record.position(), parts), record.hash())) {
            return Optional.of(Fault.at(Fault.Kind.CHAIN_BROKEN, record));
        }
        return codes.flatMap(server -> maker(record, server)).or(() -> loss(record));
    }

    /** A sound record may tell that another never came into the chain. */
    private static Optional<Fault> loss(SealedRecord record) {
        return record.entry().flatMap(LostEntry::in).map(lost -> Fault.at(Fault.Kind.ENTRY_LOST, record));
    }

    private static Optional<Fault> maker(SealedRecord record, ServerCode server) {
        ChainHash.Sealable parts = record.parts();
        if (!server.isOfEntry(parts.keyId(), parts.code(), parts.contentHash())) {
            return Optional.of(Fault.at(Fault.Kind.NOT_BY_SERVER, record));
        }
        if (!server.isOfSeal(record.sealKeyId(), record.seal(), record.hash())) {
            return Optional.of(Fault.at(Fault.Kind.SEAL_WRONG, record));
        }
        return Optional.empty();
    }
}
