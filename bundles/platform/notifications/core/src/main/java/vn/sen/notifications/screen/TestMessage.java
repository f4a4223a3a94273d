// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationTemplate;
import vn.sen.notifications.api.NotificationTemplates;
import vn.sen.notifications.api.Notifications;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.api.TemplateVariable;
import vn.sen.notifications.channel.AddressForm;
import vn.sen.notifications.database.NotificationsDatabase;

/** A message by which an administrator sees whether a channel works. */
@Component(service = NotificationTemplates.class)
public final class TestMessage implements NotificationTemplates {

    static final String KIND = "notifications.test";

    private static final NotificationTemplate TEMPLATE = NotificationTemplate.of(
                    KIND, new TemplateVariable("channel", "email"))
            .asMandatory();

    @Override
    public List<NotificationTemplate> templates() {
        return List.of(TEMPLATE);
    }

    /** Queues test messages; apart from their declaration, which is there before the queue is. */
    @Component(service = Sender.class)
    public static final class Sender {

        private final NotificationsDatabase database;
        private final Notifications notifications;
        private final AuditTrail trail;

        @Activate
        public Sender(
                @Reference NotificationsDatabase database,
                @Reference Notifications notifications,
                @Reference AuditTrail trail) {
            this.database = database;
            this.notifications = notifications;
            this.trail = trail;
        }

        UUID send(String channel, String address) {
            String key = UUID.randomUUID().toString();
            return database.act((entities, sql) -> {
                UUID id = notifications.send(
                        database.transactions(),
                        Notification.of(KIND, channel, key)
                                .with("channel", channel)
                                .to(Receiver.of("", Map.of(channel, address)))
                                .by(channel)
                                .urgent()
                                .build());
                trail.record(
                        entities,
                        AuditEntry.act("notifications.test")
                                .retention(RetentionClass.SYSTEM)
                                .on("notifications.notification", id)
                                .with("channel", channel)
                                .with("address", AddressForm.masked(address))
                                .build());
                return id;
            });
        }
    }
}
