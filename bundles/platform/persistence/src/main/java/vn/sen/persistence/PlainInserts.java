// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells inserts of one row of parameters: such a statement inserts its row or fails, so its answer is known before it is
 * sent. Safe for many threads.
 */
final class PlainInserts {

    private static final Pattern PLAIN = Pattern.compile(
            "insert\\s+into\\s+[\\w.]+\\s*\\([\\w\\s,]+\\)\\s*values\\s*\\([?,\\s]+\\)", Pattern.CASE_INSENSITIVE);

    /** Statements are few; a program that makes up ever new ones must not fill the memory. */
    private static final int MOST_KNOWN = 2_000;

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    boolean contains(String sql) {
        Boolean answer = known.get(sql);
        if (answer == null) {
            answer = PLAIN.matcher(sql).matches();
            if (known.size() < MOST_KNOWN) {
                known.put(sql, answer);
            }
        }
        return answer;
    }
}
