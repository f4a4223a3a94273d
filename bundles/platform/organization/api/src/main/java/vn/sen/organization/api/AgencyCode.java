// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of an agency. The two orders of the decrees say the same thing in opposite directions, so that a code of one
 * order can be read in the other as long as the older order has room for it: at most four levels, two digits for the
 * second and third and three for the fourth.
 *
 * @param scheme the rules the code follows; the value fits them
 * @param value as decided, in capitals
 */
public record AgencyCode(CodeScheme scheme, String value) {

    private static final Pattern LEVEL_FIRST = Pattern.compile("[A-Y][0-9]{2}(\\.[0-9]{2,3}){0,8}");
    private static final Pattern LEVEL_LAST = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Y][0-9]{2}");
    private static final Pattern ADMINISTRATIVE_UNIT = Pattern.compile("[0-9]{2,5}");
    private static final int MOST_LENGTH = 35;
    private static final int LEVELS_OF_OLDER_ORDER = 4;

    /** @throws IllegalArgumentException when the value does not fit the scheme */
    public AgencyCode {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
        if (value.length() > MOST_LENGTH || !form(scheme).matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is no code of " + scheme);
        }
    }

    /** Reads a code and recognises its scheme; empty when it fits none. */
    public static Optional<AgencyCode> parse(String text) {
        for (CodeScheme scheme : CodeScheme.values()) {
            if (text.length() <= MOST_LENGTH && form(scheme).matcher(text).matches()) {
                return Optional.of(new AgencyCode(scheme, text));
            }
        }
        return Optional.empty();
    }

    /**
     * The same code with level 1 first and without empty levels: {@code H12.17} for {@code 000.00.17.H12}. Two codes of
     * the decrees name the same agency when this is the same. Empty for the number of an administrative unit.
     */
    public Optional<String> levelFirst() {
        return switch (scheme) {
            case LEVEL_FIRST -> Optional.of(value);
            case LEVEL_LAST -> Optional.of(withoutEmptyLevels());
            case ADMINISTRATIVE_UNIT -> Optional.empty();
        };
    }

    /** The same code with level 1 last; empty when it does not fit into that order. */
    public Optional<String> levelLast() {
        return switch (scheme) {
            case LEVEL_FIRST -> paddedAndReversed();
            case LEVEL_LAST -> Optional.of(value);
            case ADMINISTRATIVE_UNIT -> Optional.empty();
        };
    }

    private String withoutEmptyLevels() {
        List<String> levels = new ArrayList<>(List.of(value.split("\\.")));
        Collections.reverse(levels);
        while (levels.size() > 1 && levels.get(levels.size() - 1).matches("0+")) {
            levels.remove(levels.size() - 1);
        }
        return String.join(".", levels);
    }

    private Optional<String> paddedAndReversed() {
        List<String> levels = new ArrayList<>(List.of(value.split("\\.")));
        while (levels.size() < LEVELS_OF_OLDER_ORDER) {
            levels.add(levels.size() == LEVELS_OF_OLDER_ORDER - 1 ? "000" : "00");
        }
        Collections.reverse(levels);
        return Optional.of(String.join(".", levels))
                .filter(text -> LEVEL_LAST.matcher(text).matches());
    }

    private static Pattern form(CodeScheme scheme) {
        return switch (scheme) {
            case LEVEL_FIRST -> LEVEL_FIRST;
            case LEVEL_LAST -> LEVEL_LAST;
            case ADMINISTRATIVE_UNIT -> ADMINISTRATIVE_UNIT;
        };
    }
}
