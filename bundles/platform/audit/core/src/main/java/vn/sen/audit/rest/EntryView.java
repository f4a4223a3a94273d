// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.audit.api.Change;
import vn.sen.audit.entry.ChangesText;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.search.FoundEntry;

/**
 * An entry for clients. Of one whose content is purged only the first three, the last ones and the retention are left.
 *
 * @param state UNSEALED for about a second, then SEALED; PURGED when a rule of retention has removed the content
 */
public record EntryView(
        UUID id,
        OffsetDateTime at,
        FoundEntry.State state,
        Optional<String> action,
        Optional<String> outcome,
        Optional<ActorView> actor,
        Optional<String> address,
        Optional<String> request,
        Optional<String> agency,
        Optional<ObjectView> object,
        List<Change> changes,
        Optional<String> reason,
        String retention,
        Optional<PlaceView> chain) {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Who acted. */
    public record ActorView(String subject, String name, String kind) {}

    /** Upon what. */
    public record ObjectView(String type, String id) {}

    /** Where it stands in the chain; hashes in hexadecimal digits. */
    public record PlaceView(
            long position,
            String hash,
            OffsetDateTime sealedAt,
            Optional<OffsetDateTime> purgedAt,
            Optional<String> purgedBy) {}

    public static EntryView of(FoundEntry found) {
        Optional<StoredEntry> entry = found.entry();
        return new EntryView(
                found.id(),
                local(found.happenedAt()),
                found.state(),
                entry.map(StoredEntry::action),
                entry.map(StoredEntry::outcome),
                entry.map(one -> new ActorView(one.actor(), one.actorName(), one.actorKind())),
                entry.flatMap(StoredEntry::address),
                entry.flatMap(StoredEntry::request),
                entry.flatMap(StoredEntry::agency),
                entry.flatMap(EntryView::object),
                entry.flatMap(StoredEntry::changes).map(ChangesText::read).orElse(List.of()),
                entry.flatMap(StoredEntry::reason),
                found.retention(),
                found.place().map(EntryView::place));
    }

    /** A moment with the offset of Viet Nam. */
    public static OffsetDateTime local(Instant moment) {
        return moment.atZone(VIET_NAM).toOffsetDateTime();
    }

    private static Optional<ObjectView> object(StoredEntry entry) {
        return entry.objectType()
                .map(type -> new ObjectView(type, entry.objectId().orElse("")));
    }

    private static PlaceView place(FoundEntry.Place place) {
        return new PlaceView(
                place.position(),
                HexFormat.of().formatHex(place.hash()),
                local(place.sealedAt()),
                place.purge().map(purge -> local(purge.at())),
                place.purge().map(FoundEntry.Purge::by));
    }
}
