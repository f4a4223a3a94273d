// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.preference.PreferenceLinks;
import vn.sen.notifications.preference.PreferenceOwner;
import vn.sen.notifications.send.Vault;

/** Finds whose preferences a link leads to, as long as the address of its notification is kept. */
@Component(service = TokenOwners.class)
public final class TokenOwners {

    private final NotificationsDatabase database;
    private final PreferenceLinks links;
    private final Vault vault;

    @Activate
    public TokenOwners(
            @Reference NotificationsDatabase database, @Reference PreferenceLinks links, @Reference Vault vault) {
        this.database = database;
        this.links = links;
        this.vault = vault;
    }

    /** @param kind of the notification with the link */
    public record Known(PreferenceOwner owner, String kind) {}

    private record Stored(String kind, String receiver) {}

    public Optional<Known> find(String token) {
        return links.read(token)
                .flatMap(origin -> database.call(sql -> sql.first(
                                "select kind, receiver from notifications.notification where id = ? and receiver <> ''",
                                row -> new Stored(row.getString("kind"), row.getString("receiver")),
                                origin.notification()))
                        .flatMap(stored -> Optional.ofNullable(vault.receiver(origin.notification(), stored.receiver())
                                        .addresses()
                                        .get(origin.channel()))
                                .map(address ->
                                        new Known(PreferenceOwner.address(origin.channel(), address), stored.kind()))));
    }
}
