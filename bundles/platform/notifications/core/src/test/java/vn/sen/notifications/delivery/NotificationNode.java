// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import vn.sen.audit.KeptActs;
import vn.sen.events.KeptEvents;
import vn.sen.notifications.DirectGuard;
import vn.sen.notifications.FakeProtection;
import vn.sen.notifications.MovedClock;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationChannel;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.NotificationStatus;
import vn.sen.notifications.api.NotificationTemplate;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.api.TemplateVariable;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.QuietHours;
import vn.sen.notifications.channel.RetryRule;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.files.EnclosureStore;
import vn.sen.notifications.files.FakeFiles;
import vn.sen.notifications.preference.PreferenceLinks;
import vn.sen.notifications.preference.Preferences;
import vn.sen.notifications.send.StoredNotifications;
import vn.sen.notifications.send.Vault;
import vn.sen.notifications.template.DeclaredTemplates;
import vn.sen.notifications.template.ModuleWords;
import vn.sen.notifications.template.TemplateBook;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ModuleJson;

/** One server's part of the notifications, on a database of its own or on that of another node. It looks when told to. */
public final class NotificationNode implements AutoCloseable {

    public static final String LETTER = "test.letter";
    public static final String CODE = "test.code";

    /** Ten in the morning in Viet Nam. */
    public static final Instant MORNING = Instant.parse("2026-11-23T03:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ModuleDatabase database;
    private final MovedClock clock;
    private final NotificationsDatabase sql;
    private final Channels channels;
    private final DeclaredTemplates declared = new DeclaredTemplates();
    private final TemplateBook templates;
    private final Preferences preferences;
    private final PreferenceLinks links;
    private final KeptEvents events = new KeptEvents();
    private final KeptActs acts = new KeptActs();
    private final Vault vault;
    private final FakeFiles files;
    private final EnclosureStore enclosures;
    private final Queue queue;
    private final Attempting attempting;
    private final Sweep sweep;
    private final Deliveries deliveries;
    private final StoredNotifications notifications;

    private NotificationNode(ModuleDatabase database, MovedClock clock) {
        this.database = database;
        this.clock = clock;
        FakeProtection protection = new FakeProtection();
        ModuleJson json = new ModuleJson();
        sql = new NotificationsDatabase(database.transactions());
        channels = new Channels(new DirectGuard(), clock);
        declared.add(
                () -> List.of(
                        NotificationTemplate.of(
                                LETTER,
                                new TemplateVariable("name", "Nguyễn Văn Mẫu"),
                                new TemplateVariable("dossier", "H12.34-261123-0001")),
                        NotificationTemplate.of(CODE, new TemplateVariable("code", "123456"))
                                .asMandatory()
                                .asSensitive()),
                "vn.sen.test",
                ModuleWords.read(name -> NotificationNode.class.getResource("/test-module/" + name)));
        templates = new TemplateBook(sql, declared, acts, json);
        preferences = new Preferences(sql, protection, acts);
        links = new PreferenceLinks(protection, asAsked -> URI.create("https://sen.example.vn"));
        vault = new Vault(protection, json);
        files = new FakeFiles(sql);
        enclosures = new EnclosureStore(files);
        queue = new Queue(sql, events);
        Composer composer =
                new Composer(vault, links, ModuleWords.read(name -> NotificationNode.class.getResource("/" + name)));
        RetryRule rule = new RetryRule(Duration.ofHours(1), Duration.ofDays(3));
        attempting = new Attempting(sql, preferences, channels, composer, enclosures, rule, clock);
        sweep = new Sweep(queue, attempting, channels);
        deliveries = new Deliveries(channels, queue, attempting, QuietHours.of(List.of("sms 21:00-06:30")));
        notifications = new StoredNotifications(
                sql, templates, preferences, channels, vault, enclosures, events, () -> {}, clock);
    }

    public static NotificationNode on(ModuleDatabase.Product product) {
        return new NotificationNode(ModuleDatabase.open(product, Queue.class), new MovedClock(MORNING));
    }

    public static NotificationNode embedded(Path folder) {
        return new NotificationNode(ModuleDatabase.embedded(folder, Queue.class), new MovedClock(MORNING));
    }

    public NotificationNode another() {
        return new NotificationNode(database.onAnotherNode(), clock);
    }

    public MovedClock clock() {
        return clock;
    }

    public NotificationsDatabase sql() {
        return sql;
    }

    public TemplateBook templates() {
        return templates;
    }

    public Preferences preferences() {
        return preferences;
    }

    public PreferenceLinks links() {
        return links;
    }

    public Channels channels() {
        return channels;
    }

    public KeptEvents events() {
        return events;
    }

    public KeptActs acts() {
        return acts;
    }

    public Vault vault() {
        return vault;
    }

    public FakeFiles files() {
        return files;
    }

    public EnclosureStore enclosures() {
        return enclosures;
    }

    public StoredNotifications notifications() {
        return notifications;
    }

    public DeclaredTemplates declared() {
        return declared;
    }

    public StoredReports reports() {
        return new StoredReports(sql, events, attempting, () -> {});
    }

    Queue queue() {
        return queue;
    }

    public <C extends NotificationChannel> C come(C channel) {
        channels.come(channel, bundle());
        return channel;
    }

    public void go(NotificationChannel channel) {
        channels.go(channel);
    }

    public static Notification.Builder letter(String key) {
        return Notification.of(LETTER, "dossier-" + key, key)
                .with("name", "Trần Thị Bưởi")
                .with("dossier", key)
                .to(Receiver.of(
                        "Trần Thị Bưởi", Map.of("email", "buoi@example.vn", "sms", "0912345678", "zalo", "4711")));
    }

    public UUID send(Notification notification) {
        return database.transactions().call(em -> notifications.send(database.transactions(), notification));
    }

    public List<UUID> sendAll(List<Notification> all) {
        return database.transactions().call(em -> notifications.sendAll(database.transactions(), all));
    }

    public ModuleDatabase database() {
        return database;
    }

    public NotificationStatus status(UUID id) {
        return notifications.find(id).orElseThrow();
    }

    public NotificationState state(UUID id) {
        return status(id).state();
    }

    public List<Attempts.Attempt> attempts(UUID id) {
        return sql.call(rows -> Attempts.of(rows, id));
    }

    public long count(NotificationState state) {
        return sql.call(
                rows -> rows.number("select count(*) from notifications.notification where state = ?", state.name()));
    }

    /** Has everything sent that can be sent now, and waits until nobody is at work any more. */
    public void look() {
        sweep.begin();
        deliveries.look();
        await(deliveries::isIdle);
    }

    /** Only begins it. */
    public void begin() {
        sweep.begin();
        deliveries.look();
    }

    public void sweep() {
        sweep.run();
    }

    /** Looks again and again until something is so; fails when it is not within some time. */
    public void lookUntil(BooleanSupplier so) {
        await(() -> {
            begin();
            return so.getAsBoolean();
        });
    }

    public static void await(BooleanSupplier so) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Nothing came of it within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                NotificationNode.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "vn.sen.test";
                    case "toString" -> "a bundle";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public void close() {
        deliveries.end();
        try {
            deliveries.awaitEnd();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        database.close();
    }
}
