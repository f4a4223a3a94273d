// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.sen.documents.api.FileHash;

/**
 * A message to one receiver, to be sent on the first of its channels that takes it.
 *
 * @param kind id of the {@link NotificationTemplate}
 * @param subject what identifies the record that it is about, for people too: a code; no personal value
 * @param key by which the same notification is known again: of several with one kind and key the first counts. At most
 *     {@value #MOST_KEY} characters, no personal value
 * @param channels ids in the order in which they are tried; one without an address of the receiver is passed over
 * @param values of the variables of the template, every one of them
 * @param sensitive whether weak channels are closed to it even though those of its template are open
 * @param agency code of the agency that writes
 * @param attachments files that go with it, at most {@value #MOST_ATTACHMENTS}. Channels that cannot carry them are passed
 *     over, as those that may not carry sensitive texts are for a sensitive one
 */
public record Notification(
        String kind,
        String subject,
        String key,
        Receiver receiver,
        List<String> channels,
        Map<String, String> values,
        boolean sensitive,
        Urgency urgency,
        Optional<String> agency,
        List<Attachment> attachments) {

    /** Characters of a key or of a subject. */
    public static final int MOST_KEY = 200;

    public static final int MOST_ATTACHMENTS = 20;

    public Notification {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(receiver, "receiver");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(agency, "agency");
        if (subject.isEmpty() || subject.length() > MOST_KEY || key.isEmpty() || key.length() > MOST_KEY) {
            throw new IllegalArgumentException(
                    "Subject and key of a notification have 1 to " + MOST_KEY + " characters");
        }
        channels = List.copyOf(channels);
        values = Map.copyOf(values);
        attachments = List.copyOf(attachments);
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("A notification has " + attachments.size()
                    + " attachments; send at most " + MOST_ATTACHMENTS + ", or one archive");
        }
    }

    /** A notification without files. */
    public Notification(
            String kind,
            String subject,
            String key,
            Receiver receiver,
            List<String> channels,
            Map<String, String> values,
            boolean sensitive,
            Urgency urgency,
            Optional<String> agency) {
        this(kind, subject, key, receiver, channels, values, sensitive, urgency, agency, List.of());
    }

    /**
     * Begins a notification.
     *
     * @param key by which it is known again, for example {@code <code of the dossier>/<number of the letter>}
     */
    public static Builder of(String kind, String subject, String key) {
        return new Builder(kind, subject, key);
    }

    /** Collects the parts of a notification. */
    public static final class Builder {

        private final String kind;
        private final String subject;
        private final String key;
        private final List<String> channels = new ArrayList<>();
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private Receiver receiver = Receiver.of("", Map.of());
        private boolean sensitive;
        private Urgency urgency = Urgency.NORMAL;
        private Optional<String> agency = Optional.empty();

        private Builder(String kind, String subject, String key) {
            this.kind = kind;
            this.subject = subject;
            this.key = key;
        }

        public Builder to(Receiver who) {
            receiver = who;
            return this;
        }

        public Builder by(String... ids) {
            channels.addAll(List.of(ids));
            return this;
        }

        public Builder with(String variable, Object value) {
            values.put(variable, value.toString());
            return this;
        }

        public Builder sensitive() {
            sensitive = true;
            return this;
        }

        public Builder urgent() {
            urgency = Urgency.URGENT;
            return this;
        }

        public Builder agency(String code) {
            agency = Optional.of(code);
            return this;
        }

        /** Adds a stored file, see {@link Attachment}. */
        public Builder attach(String name, FileHash file) {
            attachments.add(new Attachment(name, file));
            return this;
        }

        public Notification build() {
            return new Notification(
                    kind, subject, key, receiver, channels, values, sensitive, urgency, agency, attachments);
        }
    }
}
