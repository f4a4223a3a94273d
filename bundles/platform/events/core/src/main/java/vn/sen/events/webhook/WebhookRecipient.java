// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.delivery.Answer;
import vn.sen.events.delivery.Recipient;
import vn.sen.events.delivery.RetryRule;
import vn.sen.events.log.LoggedEvent;
import vn.sen.persistence.api.Ids;

/** Sends events to one subscription, one after the other, and notes what came of it. */
final class WebhookRecipient implements Recipient {

    /** What all of them share. */
    record Sending(
            AddressRule addresses,
            DeliveryLog log,
            CloudEvents cloudEvents,
            RetryRule retries,
            Duration bound,
            Deadlines deadlines,
            Secrets secrets,
            Clock clock) {}

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRecipient.class);
    private static final String MODULE = "vn.sen.events";
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;

    private final Subscription subscription;
    private final Sending sending;
    private Optional<PinnedPost> calling = Optional.empty();
    private boolean ended;

    WebhookRecipient(Subscription subscription, Sending sending) {
        this.subscription = subscription;
        this.sending = sending;
    }

    Subscription subscription() {
        return subscription;
    }

    @Override
    public String name() {
        return subscription.listener();
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Set<String> types() {
        return subscription.types();
    }

    @Override
    public boolean fromTheBeginning() {
        return false;
    }

    @Override
    public RetryRule retries() {
        return sending.retries();
    }

    @Override
    public Answer tell(LoggedEvent event, int attempt) {
        Instant at = sending.clock().instant();
        Outcome outcome = post(event, attempt, at);
        if (outcome.code().equals(Outcome.ENDED)) {
            return Answer.later();
        }
        long millis = Duration.between(at, sending.clock().instant()).toMillis();
        sending.log()
                .add(new DeliveryLog.Delivery(
                        Ids.next(),
                        subscription.id(),
                        event.id(),
                        event.type(),
                        attempt,
                        at,
                        (int) Math.min(millis, Integer.MAX_VALUE),
                        outcome.code(),
                        outcome.status(),
                        outcome.excerpt()));
        return outcome.code().equals(Outcome.TAKEN) ? Answer.taken() : Answer.failed(outcome.code());
    }

    @Override
    public synchronized void end() {
        ended = true;
        calling.ifPresent(Deadlines::cut);
    }

    private record Outcome(String code, int status, String excerpt) {

        static final String TAKEN = "TAKEN";
        static final String ENDED = "ENDED";

        static Outcome without(String code) {
            return new Outcome(code, 0, "");
        }
    }

    private Outcome post(LoggedEvent event, int attempt, Instant at) {
        try {
            InetAddress[] found = InetAddress.getAllByName(subscription.target().getHost());
            boolean secure = subscription.target().getScheme().equalsIgnoreCase("https");
            Optional<InetAddress> address = Arrays.stream(found)
                    .filter(one -> sending.addresses().isOpened(one) || secure && AddressRule.isPublic(one))
                    .findFirst();
            if (address.isEmpty()) {
                boolean anyPublic = Arrays.stream(found).anyMatch(AddressRule::isPublic);
                return Outcome.without(anyPublic ? "not-encrypted" : "address-refused");
            }
            return post(address.get(), event, attempt, at);
        } catch (UnknownHostException unknown) {
            return Outcome.without("name-unknown");
        }
    }

    private Outcome post(InetAddress address, LoggedEvent event, int attempt, Instant at) {
        byte[] body = sending.cloudEvents().write(event);
        Map<String, String> headers = headers(body, attempt, at);
        try (PinnedPost post = new PinnedPost(subscription.target(), address)) {
            if (!begin(post)) {
                return Outcome.without(Outcome.ENDED);
            }
            Future<?> deadline = sending.deadlines().cutAfter(post, sending.bound());
            try {
                PinnedPost.Reply reply = post.send(headers, body, sending.bound());
                boolean taken = reply.status() >= SUCCESS && reply.status() < NO_SUCCESS;
                return new Outcome(taken ? Outcome.TAKEN : "answer-refused", reply.status(), reply.excerpt());
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException failed) {
            LOG.debug("The event {} could not be sent to {}", event.id(), name(), failed);
            return Outcome.without(problem(failed, at));
        } finally {
            over();
        }
    }

    private Map<String, String> headers(byte[] body, int attempt, Instant at) {
        UUID delivery = Ids.next();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", CloudEvents.MEDIA_TYPE);
        headers.put("User-Agent", "Sen");
        headers.put("Sen-Delivery", delivery.toString());
        headers.put("Sen-Attempt", Integer.toString(attempt));
        headers.put("Sen-Timestamp", Long.toString(at.getEpochSecond()));
        headers.put("Sen-Signature", Signature.of(sending.secrets().open(subscription), at.getEpochSecond(), body));
        return headers;
    }

    private synchronized String problem(IOException failed, Instant at) {
        if (ended) {
            return Outcome.ENDED;
        }
        boolean late = Duration.between(at, sending.clock().instant()).compareTo(sending.bound()) >= 0;
        if (late || failed instanceof SocketTimeoutException) {
            return "too-slow";
        }
        return failed instanceof SSLException ? "certificate-refused" : "connection-failed";
    }

    private synchronized boolean begin(PinnedPost post) {
        calling = Optional.of(post);
        return !ended;
    }

    private synchronized void over() {
        calling = Optional.empty();
    }
}
