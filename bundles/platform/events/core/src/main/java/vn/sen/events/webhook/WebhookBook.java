// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.delivery.Places;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Makes, changes and removes subscriptions; each is an act in the record. */
@Component(service = WebhookBook.class)
public final class WebhookBook {

    static final String OBJECT = "events.webhook";

    private final EventsDatabase database;
    private final Subscriptions subscriptions;
    private final OrderCheck check;
    private final Secrets secrets;
    private final Webhooks webhooks;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public WebhookBook(
            @Reference EventsDatabase database,
            @Reference Subscriptions subscriptions,
            @Reference OrderCheck check,
            @Reference Secrets secrets,
            @Reference Webhooks webhooks,
            @Reference AuditTrail trail) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.check = check;
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.trail = trail;
    }

    /** A subscription with its secret, which is never shown again. */
    public record WithSecret(Subscription subscription, String secret) {}

    /** @throws ProblemException 400 with every fault */
    public WithSecret create(WebhookOrder order, String by) {
        require(order, Set.of());
        UUID id = Ids.next();
        Secrets.Made secret = secrets.make(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Subscription made = new Subscription(
                id,
                1,
                order.name(),
                URI.create(order.target()),
                Set.copyOf(order.types()),
                order.active().orElse(true),
                secret.stored(),
                by,
                now);
        AuditEntry act = act("events.webhook-create", id)
                .with("name", made.name())
                .with("target", made.target())
                .with("types", made.typesText())
                .with("active", made.active())
                .build();
        database.act((entities, sql) -> {
            Subscriptions.insert(sql, made);
            if (made.active()) {
                Places.enter(sql, webhooks.recipient(made));
            }
            return trail.record(entities, act);
        });
        webhooks.changed();
        return new WithSecret(made, secret.shown());
    }

    /**
     * @param precondition sees what is stored before anything is written; what it throws is thrown on
     * @return empty when there is no such subscription
     */
    public Optional<Subscription> change(UUID id, WebhookOrder order, Consumer<Subscription> precondition) {
        Optional<Subscription> known = subscriptions.find(id);
        known.ifPresent(before -> {
            precondition.accept(before);
            require(order, before.types());
        });
        return known.map(before -> store(
                before,
                new Subscription(
                        id,
                        before.version() + 1,
                        order.name(),
                        URI.create(order.target()),
                        Set.copyOf(order.types()),
                        order.active().orElse(true),
                        before.secret(),
                        before.createdBy(),
                        before.createdAt()),
                "events.webhook-change"));
    }

    /** Lets events of a subscription wait, or be sent again. */
    public Optional<Subscription> activate(UUID id, boolean active) {
        return subscriptions
                .find(id)
                .map(before -> store(before, with(before, active, before.secret()), "events.webhook-change"));
    }

    /** Gives a subscription another secret, which the next event is signed with. */
    public Optional<WithSecret> renewSecret(UUID id) {
        return subscriptions.find(id).map(before -> {
            Secrets.Made secret = secrets.make(id);
            Subscription renewed =
                    store(before, with(before, before.active(), secret.stored()), "events.webhook-secret");
            return new WithSecret(renewed, secret.shown());
        });
    }

    /** Removes a subscription with its log and everything that waits for it. False when there was none. */
    public boolean delete(UUID id) {
        Optional<Subscription> known = subscriptions.find(id);
        known.ifPresent(before -> {
            database.act((entities, sql) -> {
                Subscriptions.delete(sql, id);
                return trail.record(
                        entities,
                        act("events.webhook-delete", id)
                                .with("name", before.name())
                                .with("target", before.target())
                                .build());
            });
            webhooks.changed();
        });
        return known.isPresent();
    }

    private static Subscription with(Subscription before, boolean active, String secret) {
        return new Subscription(
                before.id(),
                before.version() + 1,
                before.name(),
                before.target(),
                before.types(),
                active,
                secret,
                before.createdBy(),
                before.createdAt());
    }

    private Subscription store(Subscription before, Subscription after, String action) {
        AuditEntry act = act(action, after.id())
                .changed("name", before.name(), after.name())
                .changed("target", before.target(), after.target())
                .changed("types", before.typesText(), after.typesText())
                .changed("active", before.active(), after.active())
                .build();
        database.act((entities, sql) -> {
            if (!Subscriptions.update(sql, after)) {
                throw ProblemException.problem(412, "precondition-failed").build();
            }
            return trail.record(entities, act);
        });
        webhooks.changed();
        return after;
    }

    private void require(WebhookOrder order, Set<String> before) {
        List<Fault> faults = check.faults(order, before);
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    private static AuditEntry.Builder act(String action, UUID id) {
        return AuditEntry.act(action).retention(RetentionClass.SYSTEM).on(OBJECT, id);
    }
}
