// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.files;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.StoredFile;
import vn.sen.notifications.api.AttachedFile;
import vn.sen.notifications.api.Attachment;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationRefusedException;

/**
 * The files of notifications. A notification keeps a reference and no bytes: the store of files holds them as long as the
 * text is kept, and the channel reads them there.
 */
@Component(service = EnclosureStore.class)
public final class EnclosureStore {

    private static final String OWNER = "notifications.notification";

    private final FileStore files;

    @Activate
    public EnclosureStore(@Reference FileStore files) {
        this.files = files;
    }

    /** @throws NotificationRefusedException naming every file that cannot go with it */
    public Enclosures require(Notification notification) {
        List<Enclosure> found = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Attachment one : notification.attachments()) {
            Optional<StoredFile> stored = files.find(one.file());
            if (stored.isEmpty()) {
                faults.add(one.file() + " is not stored: put it into the FileStore first");
            } else if (stored.get().check() == CheckState.INFECTED) {
                faults.add(one.file() + " is infected: send without it");
            } else {
                found.add(new Enclosure(
                        one.name(),
                        stored.get().mediaType(),
                        stored.get().size(),
                        one.file().hex()));
            }
        }
        if (!faults.isEmpty()) {
            // By their hashes, not by their names, which may be personal and would get into logs.
            throw new NotificationRefusedException("A notification of the kind " + notification.kind()
                    + " cannot carry its files: " + String.join("; ", faults));
        }
        return new Enclosures(found);
    }

    /** Holds the files for a notification, in the transaction that stores it. */
    public void hold(EntityManager entities, UUID notification, Enclosures enclosures) {
        for (Enclosure one : enclosures.all()) {
            files.attach(entities, new FileHash(one.hash()), owner(notification));
        }
    }

    /** Lets the files of a notification go, in the transaction that removes its text. */
    public void release(EntityManager entities, UUID notification) {
        for (StoredFile one : files.of(owner(notification))) {
            files.release(entities, one.hash(), owner(notification));
        }
    }

    /** Why files cannot be sent now nor later: {@code file-lost} or {@code file-infected}. */
    public Optional<String> hindrance(Enclosures enclosures) {
        for (Enclosure one : enclosures.all()) {
            Optional<StoredFile> stored = files.find(new FileHash(one.hash()));
            if (stored.isEmpty()) {
                return Optional.of("file-lost");
            }
            if (stored.get().check() == CheckState.INFECTED) {
                return Optional.of("file-infected");
            }
        }
        return Optional.empty();
    }

    /** As a channel sees them. */
    public List<AttachedFile> open(Enclosures enclosures) {
        return enclosures.all().stream()
                .map(one -> (AttachedFile) new StoredAttachment(files, one))
                .toList();
    }

    private static FileOwner owner(UUID notification) {
        return new FileOwner(OWNER, notification.toString());
    }
}
