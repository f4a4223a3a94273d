// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import vn.sen.persistence.api.Transactions;

/** Writes to people. Safe for many threads and many nodes. */
@ProviderType
public interface Notifications {

    /**
     * Queues a notification in the transaction that does what it tells of: both are stored, or neither, and what is
     * stored is never lost. Its text is made now, from the template in force now. A kind and key that are known already
     * store nothing more, so an act that is done again after a crash writes to nobody twice.
     *
     * <p>It is sent within a second after the commit if its channel is there and has no quiet hours. Whoever did not ask
     * for it (an unsubscribed kind, no channel left) is not written to: it is {@link NotificationState#SKIPPED}; without
     * any usable address, or when none of its channels can carry its files, it is {@link NotificationState#FAILED} at once. Events tell what becomes of it, see
     * {@link NotificationEvents}.
     *
     * @param transactions of the module's own unit, with a transaction under way on this thread
     * @return the id of the notification, which is the first one's for a known key
     * @throws NotificationRefusedException when nobody declares its kind, the values are not those of the template, or
     *     an attached file is not stored or is infected
     * @throws IllegalStateException when no transaction is under way
     */
    UUID send(Transactions transactions, Notification notification);

    /**
     * {@link #send} for many, with fewer statements.
     *
     * @throws NotificationRefusedException before anything is written, when one of them is wrong
     */
    List<UUID> sendAll(Transactions transactions, List<Notification> notifications);

    Optional<NotificationStatus> find(UUID id);

    /** Every notification about a record of the module, the newest first, at most 200. */
    List<NotificationStatus> about(String kind, String subject);

    /** Those of a kind that failed and wait for somebody to decide, the oldest first, at most {@code limit}. */
    List<NotificationStatus> failed(String kind, int limit);
}
