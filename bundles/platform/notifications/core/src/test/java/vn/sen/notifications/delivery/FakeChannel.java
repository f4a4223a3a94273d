// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.NotificationChannel;
import vn.sen.notifications.api.SendResult;

/** Keeps what it was given, and answers as a test wants. */
public final class FakeChannel implements NotificationChannel {

    private final ChannelTraits traits;
    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private final List<Message> given = new CopyOnWriteArrayList<>();
    private volatile Function<Message, SendResult> answer;

    FakeChannel(ChannelTraits traits) {
        this.traits = traits;
        taking();
    }

    /** A channel that carries everything. */
    public static FakeChannel strong(String id) {
        return new FakeChannel(ChannelTraits.of(id, 10_000)
                .withSubjects()
                .forSensitive()
                .asRepeatable()
                .atMost(100_000, 2));
    }

    /** A channel that carries everything, and files. */
    public static FakeChannel carrying(String id, long most) {
        return new FakeChannel(strong(id).traits.withFiles(most));
    }

    /** A channel for short texts that may not be repeated. */
    public static FakeChannel weak(String id) {
        return new FakeChannel(ChannelTraits.of(id, 300).atMost(100_000, 1));
    }

    public FakeChannel taking() {
        answer = message -> SendResult.sent("proof-" + message.key(), "taken");
        return this;
    }

    public FakeChannel answering(SendResult result) {
        answer = message -> result;
        return this;
    }

    public FakeChannel answering(Function<Message, SendResult> by) {
        answer = by;
        return this;
    }

    /** What it has taken. */
    public List<Message> taken() {
        return taken;
    }

    /** What it was asked to take. */
    public List<Message> given() {
        return given;
    }

    @Override
    public ChannelTraits traits() {
        return traits;
    }

    @Override
    public SendResult send(Message message) {
        given.add(message);
        SendResult result = answer.apply(message);
        if (result.outcome() == SendResult.Outcome.SENT) {
            taken.add(message);
        }
        return result;
    }
}
