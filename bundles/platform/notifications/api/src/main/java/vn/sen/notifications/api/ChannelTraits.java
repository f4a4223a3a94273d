// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.regex.Pattern;

/**
 * What a channel can carry, and how it wants to be used.
 *
 * @param id by which notifications name it, unique on a server: {@code email}, {@code sms}, {@code zalo}
 * @param longest characters of a text; a longer one is replaced by the template's brief text
 * @param subjects whether it shows the subject apart from the text
 * @param sensitive whether it may carry sensitive texts: only who is meant can read them
 * @param repeatable whether the same {@link Message#key} given twice reaches the receiver as one. Otherwise a message of
 *     which nobody knows whether it was sent is not sent again by itself
 * @param perSecond messages a second that each node may give it at most
 * @param sessions how many messages each node may give it at once
 * @param files bytes that the files of one message may have together; 0: it carries none, and messages with files pass it
 *     over
 */
public record ChannelTraits(
        String id,
        int longest,
        boolean subjects,
        boolean sensitive,
        boolean repeatable,
        int perSecond,
        int sessions,
        long files) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int USUAL_PER_SECOND = 10;

    public ChannelTraits {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no channel: write up to 30 small letters, digits and hyphens");
        }
        if (longest < 1 || perSecond < 1 || sessions < 1 || files < 0) {
            throw new IllegalArgumentException("The channel " + id + " can carry nothing");
        }
    }

    /** A channel that carries no files. */
    public ChannelTraits(
            String id,
            int longest,
            boolean subjects,
            boolean sensitive,
            boolean repeatable,
            int perSecond,
            int sessions) {
        this(id, longest, subjects, sensitive, repeatable, perSecond, sessions, 0);
    }

    /** A weak channel: short texts without subject, nothing sensitive, no files, not repeatable, ten a second one by one. */
    public static ChannelTraits of(String id, int longest) {
        return new ChannelTraits(id, longest, false, false, false, USUAL_PER_SECOND, 1);
    }

    public ChannelTraits withSubjects() {
        return new ChannelTraits(id, longest, true, sensitive, repeatable, perSecond, sessions, files);
    }

    public ChannelTraits forSensitive() {
        return new ChannelTraits(id, longest, subjects, true, repeatable, perSecond, sessions, files);
    }

    public ChannelTraits asRepeatable() {
        return new ChannelTraits(id, longest, subjects, sensitive, true, perSecond, sessions, files);
    }

    public ChannelTraits atMost(int aSecond, int atOnce) {
        return new ChannelTraits(id, longest, subjects, sensitive, repeatable, aSecond, atOnce, files);
    }

    /** @param most bytes that the files of one message may have together */
    public ChannelTraits withFiles(long most) {
        return new ChannelTraits(id, longest, subjects, sensitive, repeatable, perSecond, sessions, most);
    }
}
