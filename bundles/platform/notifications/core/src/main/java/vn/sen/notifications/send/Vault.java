// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.send;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.files.Enclosures;
import vn.sen.notifications.template.Content;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.Place;
import vn.sen.web.api.ModuleJson;

/** Receivers, texts and lists of files as they are stored: encrypted for their row, empty when their time is over. */
@Component(service = Vault.class)
public final class Vault {

    public static final String TABLE = "notifications.notification";

    private final PersonalData data;
    private final ModuleJson json;

    @Activate
    public Vault(@Reference PersonalData data, @Reference ModuleJson json) {
        this.data = data;
        this.json = json;
    }

    String protect(UUID notification, Receiver receiver) {
        return data.protect(json.write(receiver), receiverOf(notification));
    }

    String protect(UUID notification, Content content) {
        return data.protect(json.write(content), contentOf(notification));
    }

    /** Empty without files, as it is when their time is over. */
    String protect(UUID notification, Enclosures enclosures) {
        return enclosures.all().isEmpty() ? "" : data.protect(json.write(enclosures), filesOf(notification));
    }

    public Receiver receiver(UUID notification, String stored) {
        return json.read(data.open(stored, receiverOf(notification)), Receiver.class);
    }

    public Content content(UUID notification, String stored) {
        return json.read(data.open(stored, contentOf(notification)), Content.class);
    }

    public Enclosures enclosures(UUID notification, String stored) {
        return stored.isEmpty()
                ? Enclosures.NONE
                : json.read(data.open(stored, filesOf(notification)), Enclosures.class);
    }

    private static Place receiverOf(UUID notification) {
        return Place.of(TABLE, "receiver", notification);
    }

    private static Place filesOf(UUID notification) {
        return Place.of(TABLE, "files", notification);
    }

    private static Place contentOf(UUID notification) {
        return Place.of(TABLE, "content", notification);
    }
}
