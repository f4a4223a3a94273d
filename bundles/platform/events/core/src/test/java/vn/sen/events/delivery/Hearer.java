// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.sen.events.log.LoggedEvent;

/** Keeps what it was told, and answers as a test wants it to. */
public final class Hearer implements Recipient {

    private final String name;
    private final Function<LoggedEvent, Answer> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile RetryRule rule = new RetryRule(3, Duration.ofMillis(10), Duration.ofMillis(20));
    private volatile Set<String> types = Set.of(EventNode.POSTED.name());
    private volatile boolean first;

    public Hearer(String name, Function<LoggedEvent, Answer> answers) {
        this.name = name;
        this.answers = answers;
    }

    public static Hearer of(String name) {
        return new Hearer(name, event -> Answer.taken());
    }

    /** Subject and number of each event that it was told, in order. */
    public List<String> heard() {
        return heard;
    }

    public Hearer retrying(RetryRule other) {
        rule = other;
        return this;
    }

    public Hearer hearing(Set<String> others) {
        types = others;
        return this;
    }

    public Hearer fromFirst() {
        first = true;
        return this;
    }

    static String told(LoggedEvent event) {
        return event.subject() + event.data().replaceAll("\\D", "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String module() {
        return "test";
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public boolean fromTheBeginning() {
        return first;
    }

    @Override
    public RetryRule retries() {
        return rule;
    }

    @Override
    public Answer tell(LoggedEvent event, int attempt) {
        heard.add(told(event));
        return answers.apply(event);
    }

    @Override
    public void end() {
        // Its calls end at once.
    }
}
