// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.channel.AddressForm;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.persistence.api.Ids;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;

/** What receivers want, kept by account or by address. */
@Component(service = Preferences.class)
public final class Preferences {

    static final String TABLE = "notifications.preference";
    private static final String COLUMNS = "id, person, channel, address_hash, language, channels_off, kinds_off";

    private final NotificationsDatabase database;
    private final PersonalData data;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Preferences(
            @Reference NotificationsDatabase database, @Reference PersonalData data, @Reference AuditTrail trail) {
        this.database = database;
        this.data = data;
        this.trail = trail;
    }

    private record Stored(UUID id, String person, String channel, String hash, Preference preference) {}

    public Preference of(PreferenceOwner owner) {
        return database.call(sql -> find(sql, owner)).map(Stored::preference).orElse(Preference.NONE);
    }

    /** What a receiver wants, in one question to the database. */
    public Wishes wishes(Sql sql, Receiver receiver) throws SQLException {
        Map<String, String> channels = new HashMap<>();
        receiver.addresses()
                .forEach((channel, address) -> hashes(address).forEach(hash -> channels.put(hash, channel)));
        List<Stored> found = sql.list(
                "select " + COLUMNS + " from notifications.preference where (person = ? and channel = '')"
                        + " or (person = '' and address_hash = any(?))",
                Preferences::read,
                receiver.person().orElse("-"),
                sql.connection().createArrayOf("varchar", channels.keySet().toArray()));
        Map<String, Preference> addresses = new HashMap<>();
        found.stream()
                .filter(one -> one.person().isEmpty() && one.channel().equals(channels.get(one.hash())))
                .forEach(one -> addresses.put(one.channel(), one.preference()));
        return new Wishes(
                found.stream()
                        .filter(one -> !one.person().isEmpty())
                        .map(Stored::preference)
                        .findFirst()
                        .orElse(Preference.NONE),
                addresses);
    }

    /** Keeps what a receiver wants, as an act of the receiver. Equal wishes change nothing. */
    public void keep(PreferenceOwner owner, Preference wanted) {
        Instant now = clock.instant();
        database.act((entities, sql) -> {
            Optional<Stored> known = find(sql, owner);
            Preference before = known.map(Stored::preference).orElse(Preference.NONE);
            if (before.equals(wanted)) {
                return false;
            }
            if (known.isPresent()) {
                sql.update(
                        "update notifications.preference set language = ?, channels_off = ?, kinds_off = ?,"
                                + " changed_at = ? where id = ?",
                        language(wanted),
                        words(wanted.channelsOff()),
                        words(wanted.kindsOff()),
                        now,
                        known.get().id());
            } else {
                insert(sql, owner, wanted, now);
            }
            trail.record(entities, act(owner, before, wanted));
            return true;
        });
    }

    private void insert(Sql sql, PreferenceOwner owner, Preference wanted, Instant now) throws SQLException {
        UUID id = Ids.next();
        String normal = AddressForm.normal(owner.address());
        boolean person = owner.person().isPresent();
        sql.update(
                "insert into notifications.preference (id, person, channel, address, address_hash, language,"
                        + " channels_off, kinds_off, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                owner.person().orElse(""),
                owner.channel(),
                person ? "" : data.protect(normal, Place.of(TABLE, "address", id)),
                person ? "" : data.searchHash(PersonalKind.OTHER, normal),
                language(wanted),
                words(wanted.channelsOff()),
                words(wanted.kindsOff()),
                now);
    }

    private Optional<Stored> find(Sql sql, PreferenceOwner owner) throws SQLException {
        return owner.person().isPresent()
                ? sql.first(
                        "select " + COLUMNS + " from notifications.preference where person = ? and channel = ''",
                        Preferences::read,
                        owner.person().get())
                : sql.first(
                        "select " + COLUMNS + " from notifications.preference where person = '' and channel = ?"
                                + " and address_hash = any(?)",
                        Preferences::read,
                        owner.channel(),
                        sql.connection()
                                .createArrayOf(
                                        "varchar", hashes(owner.address()).toArray()));
    }

    private List<String> hashes(String address) {
        return data.searchHashes(PersonalKind.OTHER, AddressForm.normal(address));
    }

    private static AuditEntry act(PreferenceOwner owner, Preference before, Preference after) {
        AuditEntry.Builder act = AuditEntry.act("notifications.preference-change")
                .retention(RetentionClass.PERSONAL_DATA)
                .on(
                        "notifications.preference",
                        owner.person().orElseGet(() -> owner.channel() + " " + AddressForm.masked(owner.address())))
                .changed("language", before.language(), after.language())
                .changed("channels-off", words(before.channelsOff()), words(after.channelsOff()))
                .changed("kinds-off", words(before.kindsOff()), words(after.kindsOff()));
        return (owner.person().isPresent() ? act : act.by(Actor.anonymous())).build();
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("channel"),
                row.getString("address_hash"),
                new Preference(
                        Optional.of(row.getString("language").strip())
                                .filter(tag -> !tag.isEmpty())
                                .map(tag -> Language.valueOf(tag.toUpperCase(Locale.ROOT))),
                        set(row.getString("channels_off")),
                        set(row.getString("kinds_off"))));
    }

    private static String language(Preference wanted) {
        return wanted.language().map(Language::tag).orElse("");
    }

    private static String words(Set<String> all) {
        return String.join(" ", new TreeSet<>(all));
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
