// SPDX-License-Identifier: Apache-2.0
package vn.sen.events;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sen.events.api.Event;
import vn.sen.events.api.Events;
import vn.sen.persistence.api.Transactions;

/** Keeps what was published in transactions that committed, for the tests of other bundles. */
public final class KeptEvents implements Events {

    private final List<Event> published = new CopyOnWriteArrayList<>();

    @Override
    public UUID publish(Transactions transactions, Event event) {
        transactions.afterCommit(() -> published.add(event));
        return UUID.randomUUID();
    }

    @Override
    public List<UUID> publishAll(Transactions transactions, List<Event> events) {
        return events.stream().map(event -> publish(transactions, event)).toList();
    }

    public List<Event> published() {
        return List.copyOf(published);
    }
}
