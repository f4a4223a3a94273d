// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of event, declared by the one module that publishes it. A further optional field keeps the version; anything
 * else that changes what listeners read is a new version, and both are told apart by {@link DeliveredEvent#version}.
 *
 * @param name dotted, the owner first, at most {@value #MOST_NAME} characters: {@code vn.sen.procedures.recorded}
 * @param version from 1
 * @param subjectType kind of record that it is about, as in the record of acts: {@code procedures.procedure}
 * @param fields of the data; nothing else may be in them
 */
public record EventType(String name, int version, String subjectType, List<EventField> fields) {

    /** Characters of a name or a kind of record. */
    public static final int MOST_NAME = 100;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){2,}");
    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public EventType {
        if (name.length() > MOST_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no type of an event: write it as"
                    + " vendor.module.what-happened in small letters, at most " + MOST_NAME + " characters");
        }
        if (version < 1) {
            throw new IllegalArgumentException("The versions of " + name + " begin with 1");
        }
        if (subjectType.length() > MOST_NAME || !SUBJECT.matcher(subjectType).matches()) {
            throw new IllegalArgumentException("\"" + subjectType + "\" is no kind of record: write it as"
                    + " module.record in small letters, at most " + MOST_NAME + " characters");
        }
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (EventField field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException(name + " has the field " + field.name() + " twice");
            }
        }
    }

    public static EventType of(String name, int version, String subjectType, EventField... fields) {
        return new EventType(name, version, subjectType, List.of(fields));
    }
}
