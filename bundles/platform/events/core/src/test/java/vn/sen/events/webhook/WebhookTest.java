// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.audit.api.AuditEntry;
import vn.sen.events.delivery.EventNode;
import vn.sen.events.delivery.RetryRule;
import vn.sen.events.publish.DeclaredTypes;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class WebhookTest {

    private static final Duration BOUND = Duration.ofMillis(500);

    @Parameter
    private ModuleDatabase.Product product;

    private final KeptActs acts = new KeptActs();
    private final Deadlines deadlines = new Deadlines();
    private EventNode node;
    private DeliveryLog log;
    private Subscriptions subscriptions;
    private WebhookBook book;

    @BeforeEach
    void open() {
        node = EventNode.on(product);
        log = new DeliveryLog(node.sql());
        subscriptions = new Subscriptions(node.sql());
        book = book(new AddressRule(List.of("127.0.0.0/8")));
    }

    private WebhookBook book(AddressRule addresses) {
        Secrets secrets = new Secrets(new PlainEncryption());
        Webhooks webhooks = new Webhooks(
                subscriptions,
                new WebhookRecipient.Sending(
                        addresses,
                        log,
                        new CloudEvents(new ModuleJson(), "urn:sen"),
                        new RetryRule(3, Duration.ofMillis(10), Duration.ofMillis(20)),
                        BOUND,
                        deadlines,
                        secrets,
                        Clock.systemUTC()));
        node.follow(webhooks);
        DeclaredTypes types = new DeclaredTypes();
        types.add(() -> List.of(EventNode.POSTED), "test");
        return new WebhookBook(
                node.sql(), subscriptions, new OrderCheck(addresses, types, node.log()), secrets, webhooks, acts);
    }

    @AfterEach
    void close() {
        deadlines.stop();
        node.close();
    }

    @Test
    void an_event_is_sent_as_a_signed_cloud_event() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            WebhookBook.WithSecret made = subscribe(receiver);
            node.publish("a");
            node.lookUntil(() -> deliveries(made).size() == 1);

            Receiver.Message message = receiver.messages().get(0);
            assertThat(message.header("Content-Type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
            JsonNode event = new ModuleJson().read(message.body(), JsonNode.class);
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("id").asText())
                    .isEqualTo(node.published().get(0).toString());
            assertThat(event.path("source").asText()).isEqualTo("urn:sen");
            assertThat(event.path("type").asText()).isEqualTo("vn.sen.test.posted");
            assertThat(event.path("subject").asText()).isEqualTo("a");
            assertThat(event.path("time").asText())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+07:00");
            assertThat(event.path("data").path("number").asInt()).isEqualTo(1);
            assertThat(message.header("Sen-Signature"))
                    .isEqualTo(signature(made.secret(), message.header("Sen-Timestamp"), message.body()));
            assertThat(subscriptions
                            .find(made.subscription().id())
                            .orElseThrow()
                            .secret())
                    .doesNotContain(made.secret());
            assertThat(deliveries(made).get(0).status()).isEqualTo(200);
            assertThat(deliveries(made).get(0).excerpt()).isEqualTo("thanks");
        }
    }

    @Test
    void a_new_subscription_has_its_place_before_any_server_looks() {
        try (Receiver receiver = Receiver.taking()) {
            WebhookBook.WithSecret made = subscribe(receiver);

            long places = node.sql()
                    .call(sql -> sql.number(
                            "select count(*) from events.listener where name = ?",
                            made.subscription().listener()));
            assertThat(places).isEqualTo(1);
        }
    }

    @Test
    void an_event_that_is_refused_is_sent_again_under_the_same_id() {
        try (Receiver receiver = new Receiver((exchange, number) ->
                Receiver.answer(exchange, number < 3 ? 500 : 204, number < 3 ? "out of order" : ""))) {
            WebhookBook.WithSecret made = subscribe(receiver);
            node.publish("a");
            node.lookUntil(() -> deliveries(made).size() == 3);

            assertThat(deliveries(made))
                    .extracting(DeliveryLog.Delivery::outcome)
                    .containsExactly("TAKEN", "answer-refused", "answer-refused");
            assertThat(deliveries(made).get(1).excerpt()).isEqualTo("out of order");
            assertThat(receiver.messages())
                    .extracting(message -> message.header("Sen-Attempt"))
                    .containsExactly("1", "2", "3");
            assertThat(receiver.messages().stream().map(Receiver.Message::body).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void an_event_that_is_refused_too_often_is_set_aside_and_others_go_on() {
        try (Receiver receiver =
                new Receiver((exchange, number) -> Receiver.answer(exchange, number <= 3 ? 503 : 200, ""))) {
            WebhookBook.WithSecret made = subscribe(receiver);
            node.publish("a");
            node.lookUntil(() -> setAside() == 1);
            node.publish("b");
            node.lookUntil(() -> deliveries(made).size() == 4);

            assertThat(deliveries(made).get(0).outcome()).isEqualTo("TAKEN");
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        try (Receiver other = Receiver.taking();
                Receiver receiver = new Receiver((exchange, number) -> {
                    exchange.getResponseHeaders().add("Location", other.address());
                    Receiver.answer(exchange, 307, "");
                })) {
            WebhookBook.WithSecret made = subscribe(receiver);
            node.publish("a");
            node.lookUntil(() -> setAside() == 1);

            assertThat(other.messages()).isEmpty();
            assertThat(deliveries(made))
                    .allMatch(one -> one.status() == 307 && one.outcome().equals("answer-refused"));
        }
    }

    @Test
    void a_receiver_that_answers_a_byte_now_and_then_is_cut_off_and_delays_no_other() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver slow = new Receiver((exchange, number) -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (!over.await(50, TimeUnit.MILLISECONDS)) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                    }
                });
                ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Receiver quick = Receiver.taking()) {
            WebhookBook.WithSecret mute = subscribe("http://127.0.0.1:" + silent.getLocalPort() + "/");
            WebhookBook.WithSecret good = subscribe(quick);
            subscribe(slow);
            node.publish("a", "b", "c");
            node.lookUntil(() -> deliveries(good).size() == 3);
            assertThat(deliveries(mute)).isEmpty();
            node.lookUntil(() -> !deliveries(mute).isEmpty());

            assertThat(deliveries(mute))
                    .last()
                    .extracting(DeliveryLog.Delivery::outcome)
                    .isEqualTo("too-slow");
            over.countDown();
        }
    }

    @Test
    void a_private_address_is_refused_when_it_is_ordered_and_when_something_is_sent() {
        try (Receiver receiver = Receiver.taking()) {
            WebhookBook.WithSecret made = subscribe(receiver);
            book.activate(made.subscription().id(), false);
            WebhookBook closed = book(new AddressRule(List.of()));
            assertThatThrownBy(() -> closed.create(order(receiver.address()), "demo"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .extracting(Fault::code)
                                    .containsExactly("webhook-address-refused"));
        }
    }

    @Test
    void a_name_that_leads_into_the_network_later_is_refused_when_something_is_sent() {
        try (EventNode other = EventNode.on(product);
                Receiver receiver = Receiver.taking()) {
            Subscriptions table = new Subscriptions(other.sql());
            DeliveryLog sent = new DeliveryLog(other.sql());
            Subscription stored = new Subscription(
                    UUID.randomUUID(),
                    1,
                    "n",
                    URI.create(receiver.address()),
                    Set.of(EventNode.POSTED.name()),
                    true,
                    "tes",
                    "demo",
                    Instant.now());
            other.sql().call(sql -> {
                Subscriptions.insert(sql, stored);
                return true;
            });
            other.follow(new Webhooks(
                    table,
                    new WebhookRecipient.Sending(
                            new AddressRule(List.of("10.0.0.0/8")),
                            sent,
                            new CloudEvents(new ModuleJson(), "urn:sen"),
                            new RetryRule(1, BOUND, BOUND),
                            BOUND,
                            deadlines,
                            new Secrets(new PlainEncryption()),
                            Clock.systemUTC())));
            other.look();
            other.publish("a");
            other.lookUntil(() -> !sent.newest(stored.id(), Optional.empty(), 5).isEmpty());

            assertThat(sent.newest(stored.id(), Optional.empty(), 5))
                    .extracting(DeliveryLog.Delivery::outcome)
                    .containsExactly("address-refused");
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void events_wait_while_a_subscription_is_paused() {
        try (Receiver receiver = Receiver.taking()) {
            WebhookBook.WithSecret made = subscribe(receiver);
            book.activate(made.subscription().id(), false);
            node.look();
            node.publish("a");
            node.look();
            assertThat(receiver.messages()).isEmpty();
            book.activate(made.subscription().id(), true);
            node.lookUntil(() -> receiver.messages().size() == 1);
        }
    }

    @Test
    void what_was_sent_is_sent_again_on_demand_one_or_a_span() {
        try (Receiver receiver = Receiver.taking()) {
            WebhookBook.WithSecret made = subscribe(receiver);
            node.publish("a", "b", "c");
            node.lookUntil(() -> deliveries(made).size() == 3);
            node.lookUntilQuiet();
            Replay replay = new Replay(node.sql(), acts, () -> {});
            UUID second = node.published().get(1);

            int one = replay.run(
                    made.subscription(),
                    new Replay.Span(Optional.of(second), Optional.empty(), Optional.empty()),
                    "lost it");
            node.lookUntil(() -> deliveries(made).size() == 4);
            assertThat(one).isEqualTo(1);
            assertThat(deliveries(made).get(0).event()).isEqualTo(second);

            int all = replay.run(
                    made.subscription(),
                    new Replay.Span(Optional.empty(), Optional.of(Instant.now().minusSeconds(3_600)), Optional.empty()),
                    "lost all");
            node.lookUntil(() -> deliveries(made).size() == 7);
            assertThat(all).isEqualTo(3);
            assertThat(acts.acts()).last().extracting(AuditEntry::reason).isEqualTo(Optional.of("lost all"));
        }
    }

    @Test
    void an_order_is_refused_with_every_fault() {
        assertThatThrownBy(() -> book.create(
                        new WebhookOrder("", "ftp://x#y", List.of("vn.sen.test.unheard"), Optional.empty()), "demo"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::code)
                                .containsExactly(
                                        "webhook-text-missing", "webhook-target-format", "event-type-unknown"));
        assertThat(acts.acts()).isEmpty();
    }

    @Test
    void a_removed_subscription_leaves_nothing() {
        AtomicBoolean open = new AtomicBoolean();
        try (Receiver receiver =
                new Receiver((exchange, number) -> Receiver.answer(exchange, open.get() ? 200 : 500, ""))) {
            WebhookBook.WithSecret made = subscribe(receiver);
            node.publish("a");
            node.lookUntil(() -> setAside() == 1);
            book.delete(made.subscription().id());
            node.look();

            assertThat(setAside()).isZero();
            assertThat(deliveries(made)).isEmpty();
            assertThat(subscriptions.all()).isEmpty();
            assertThat(book.delete(made.subscription().id())).isFalse();
        }
    }

    private static WebhookOrder order(String address) {
        return new WebhookOrder("test", address, List.of(EventNode.POSTED.name()), Optional.empty());
    }

    private WebhookBook.WithSecret subscribe(Receiver receiver) {
        return subscribe(receiver.address());
    }

    private WebhookBook.WithSecret subscribe(String address) {
        WebhookBook.WithSecret made = book.create(order(address), "demo");
        node.look();
        return made;
    }

    private List<DeliveryLog.Delivery> deliveries(WebhookBook.WithSecret made) {
        return log.newest(made.subscription().id(), Optional.empty(), 100);
    }

    private long setAside() {
        return node.sql().call(sql -> sql.number("select count(*) from events.held_event where state = 'SET_ASIDE'"));
    }

    /** As a receiver makes it, by the README. */
    private static String signature(String secret, String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v1=" + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
