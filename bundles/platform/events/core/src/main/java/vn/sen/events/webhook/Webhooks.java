// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.delivery.EventSettings;
import vn.sen.events.delivery.Recipient;
import vn.sen.events.delivery.RecipientSource;
import vn.sen.web.api.ModuleJson;

/** The subscriptions that events are sent to now, as the database knew them a second ago at most. */
@Component(
        service = {RecipientSource.class, Webhooks.class},
        property = RecipientSource.KIND + "=webhooks")
public final class Webhooks implements RecipientSource {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final WebhookRecipient.Sending sending;
    private Map<UUID, WebhookRecipient> known = Map.of();
    private Instant readAt = Instant.EPOCH;

    @Activate
    public Webhooks(
            @Reference Subscriptions subscriptions,
            @Reference AddressRule addresses,
            @Reference DeliveryLog log,
            @Reference EventSettings settings,
            @Reference Deadlines deadlines,
            @Reference Secrets secrets,
            @Reference ModuleJson json) {
        this(
                subscriptions,
                new WebhookRecipient.Sending(
                        addresses,
                        log,
                        new CloudEvents(json, settings.source()),
                        settings.webhookRetries(),
                        settings.webhookTimeout(),
                        deadlines,
                        secrets,
                        Clock.systemUTC()));
    }

    Webhooks(Subscriptions subscriptions, WebhookRecipient.Sending sending) {
        this.subscriptions = subscriptions;
        this.sending = sending;
    }

    @Override
    public synchronized Collection<Recipient> recipients() {
        Instant now = sending.clock().instant();
        if (Duration.between(readAt, now).compareTo(FRESH) >= 0) {
            known = read();
            readAt = now;
        }
        return List.copyOf(known.values());
    }

    /** What a subscription is to those who tell events. */
    WebhookRecipient recipient(Subscription subscription) {
        return new WebhookRecipient(subscription, sending);
    }

    /** To be called when this server has changed a subscription. */
    synchronized void changed() {
        readAt = Instant.EPOCH;
    }

    private Map<UUID, WebhookRecipient> read() {
        Map<UUID, WebhookRecipient> now = new HashMap<>();
        for (Subscription one : subscriptions.all()) {
            if (one.active()) {
                WebhookRecipient before = known.get(one.id());
                now.put(one.id(), before != null && before.subscription().equals(one) ? before : recipient(one));
            }
        }
        return now;
    }
}
