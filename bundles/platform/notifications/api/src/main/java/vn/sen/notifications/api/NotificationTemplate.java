// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of notification and what its text is made of. The texts as delivered stand in the i18n files of the bundle that
 * declares it: {@code notification.<id>.name} (what administrators and receivers call it), {@code .subject},
 * {@code .text}, {@code .brief} (for channels of few characters), and for each variable {@code .variable.<name>}. A
 * province may replace them.
 *
 * @param id the module first, at most {@value #MOST_ID} characters: {@code apology.letter}
 * @param mandatory whether receivers cannot unsubscribe, because a rule wants them to be told
 * @param sensitive whether only channels that take sensitive texts may carry it
 */
public record NotificationTemplate(String id, boolean mandatory, boolean sensitive, List<TemplateVariable> variables) {

    /** Characters of an id. */
    public static final int MOST_ID = 100;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public NotificationTemplate {
        if (id.length() > MOST_ID || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no kind of notification: write it as module.kind in"
                    + " small letters, at most " + MOST_ID + " characters");
        }
        variables = List.copyOf(variables);
        Set<String> names = new HashSet<>();
        for (TemplateVariable variable : variables) {
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException(id + " has the variable " + variable.name() + " twice");
            }
        }
    }

    /** A kind that receivers may unsubscribe from, open to every channel. */
    public static NotificationTemplate of(String id, TemplateVariable... variables) {
        return new NotificationTemplate(id, false, false, Arrays.asList(variables));
    }

    public NotificationTemplate asMandatory() {
        return new NotificationTemplate(id, true, sensitive, variables);
    }

    public NotificationTemplate asSensitive() {
        return new NotificationTemplate(id, mandatory, true, variables);
    }
}
