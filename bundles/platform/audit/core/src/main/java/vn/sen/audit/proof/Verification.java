// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.chain.Anchor;
import vn.sen.audit.chain.ChainEnd;
import vn.sen.audit.chain.DailyHead;
import vn.sen.audit.chain.DailyHeads;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.witness.LostEntry;
import vn.sen.audit.witness.Witness;

/** Proves the chain in the database unbroken, or names the records that are not as they were sealed. */
@Component(service = Verification.class)
public final class Verification {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_HEADS = 100_000;
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

    private final ChainReading chain;
    private final ServerCode codes;
    private final DailyHeads heads;
    private final Anchor anchor;
    private final Witness witness;

    @Activate
    public Verification(
            @Reference ChainReading chain,
            @Reference ServerCode codes,
            @Reference DailyHeads heads,
            @Reference Anchor anchor,
            @Reference Witness witness) {
        this.chain = chain;
        this.codes = codes;
        this.heads = heads;
        this.anchor = anchor;
        this.witness = witness;
    }

    /** Hears how far the verification is. */
    public interface Listener {
        void walked(long done, long total);
    }

    /** Walks along the whole chain as it stands when this is called, then looks at what waits. Changes nothing. */
    public Verdict verify(Listener listener) {
        Walk walk = new Walk();
        // Read before the end of the chain, which only grows.
        Map<Long, byte[]> expected = expected(walk);
        ChainEnd end = chain.end();
        walk.along(end, expected, listener);
        long waiting = waiting(walk);
        witness.missing().forEach(lost -> walk.faults.add(lost(lost.id())));
        return walk.verdict(waiting);
    }

    /** Hashes that places of the chain must have: of the daily heads, and of this server's anchor. */
    private Map<Long, byte[]> expected(Walk walk) {
        Map<Long, byte[]> expected = new HashMap<>();
        for (DailyHead head : heads.from(BEFORE_ALL, MOST_HEADS)) {
            expected.put(head.position(), HexFormat.of().parseHex(head.hash()));
        }
        try {
            anchor.read().ifPresent(kept -> {
                byte[] head = expected.putIfAbsent(kept.position(), kept.hash());
                if (head != null && !Arrays.equals(head, kept.hash())) {
                    walk.faults.add(Fault.at(Fault.Kind.HEAD_DIFFERS, kept.position()));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return expected;
    }

    private long waiting(Walk walk) {
        long count = 0;
        UUID last = FIRST;
        List<PackedEntry> part;
        do {
            part = chain.waitingAfter(last);
            for (PackedEntry one : part) {
                count++;
                last = one.entry().id();
                if (codes.isOfEntry(one.code().keyId(), one.code().code(), ChainHash.content(one.entry()))) {
                    walk.purges.look(one.entry());
                    LostEntry.in(one.entry()).ifPresent(lost -> walk.faults.add(lost(lost)));
                } else {
                    walk.faults.add(new Fault(Fault.Kind.NOT_BY_SERVER, Optional.empty(), Optional.of(last)));
                }
            }
        } while (part.size() == ChainReading.PART);
        return count;
    }

    private static Fault lost(UUID id) {
        return new Fault(Fault.Kind.ENTRY_LOST, Optional.empty(), Optional.of(id));
    }

    /** One way along the chain. */
    private final class Walk {

        private final FaultList faults = new FaultList();
        private final PurgeBook purges = new PurgeBook();
        private final LinkCheck links = new LinkCheck(0, ChainHash.beforeTheFirst(), Optional.of(codes));
        private long walked;

        void along(ChainEnd end, Map<Long, byte[]> expected, Listener listener) {
            List<SealedRecord> part;
            do {
                part = chain.after(links.position(), end.position());
                for (SealedRecord record : part) {
                    look(record, Optional.ofNullable(expected.remove(record.position())));
                }
                walked += part.size();
                listener.walked(walked, end.position());
            } while (part.size() == ChainReading.PART);
            if (links.position() < end.position()) {
                faults.add(Fault.at(Fault.Kind.END_MISSING, links.position() + 1));
            } else if (!Arrays.equals(links.hash(), end.hash())) {
                faults.add(Fault.at(Fault.Kind.CHAIN_BROKEN, end.position()));
            }
            chain.beyondEnd().ifPresent(beyond -> faults.add(Fault.at(Fault.Kind.BEYOND_END, beyond)));
            expected.keySet().stream()
                    .filter(position -> position > links.position())
                    .min(Long::compare)
                    .ifPresent(position -> faults.add(Fault.at(Fault.Kind.END_MISSING, links.position() + 1)));
        }

        private void look(SealedRecord record, Optional<byte[]> expected) {
            Optional<Fault> fault = links.next(record);
            fault.ifPresent(faults::add);
            if (fault.isEmpty()
                    && expected.filter(hash -> !Arrays.equals(hash, record.hash()))
                            .isPresent()) {
                faults.add(Fault.at(Fault.Kind.HEAD_DIFFERS, record));
            }
            // A record that is not sound explains nothing.
            if (fault.isEmpty() || record.entry().isEmpty()) {
                purges.look(record);
            }
        }

        Verdict verdict(long unsealed) {
            purges.unexplained().forEach(faults::add);
            Optional<String> head = links.position() == 0
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().formatHex(links.hash()));
            return new Verdict(
                    faults.isEmpty(), walked, purges.purged(), unsealed, faults.count(), faults.first(), head);
        }
    }

    /** Counts all faults and keeps the first. */
    private static final class FaultList {

        private final List<Fault> first = new ArrayList<>();
        private long count;

        void add(Fault fault) {
            count++;
            if (first.size() < Verdict.MOST_FAULTS) {
                first.add(fault);
            }
        }

        boolean isEmpty() {
            return count == 0;
        }

        long count() {
            return count;
        }

        List<Fault> first() {
            return first;
        }
    }
}
