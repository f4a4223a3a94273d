// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords that are tried first: 100,000 from leaked collections (a dictionary of the library nbvcxz, of which more than
 * 39,000 have eight characters or more), and ours for Vietnam. What is one of them with digits or signs around it, or
 * twice the same, is one too.
 */
final class CommonPasswords {

    private static final List<String> LISTS =
            List.of("/dictionaries/passwords.txt", "/vn/sen/identity/account/common-passwords.txt");

    private static final int SHORTEST_CORE = 4;

    private CommonPasswords() {}

    /**
     * Reads the lists each time: a person chooses a password a few times a year.
     *
     * @param lower the password in small letters
     */
    static boolean include(String lower) {
        Set<String> wanted = cores(lower);
        return LISTS.stream().anyMatch(list -> containsAny(list, wanted));
    }

    private static Set<String> cores(String lower) {
        Set<String> cores = new HashSet<>();
        cores.add(lower);
        String core = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        if (core.length() >= SHORTEST_CORE) {
            cores.add(core);
        }
        List<String> words = Pattern.compile("[^\\p{L}]+")
                .splitAsStream(core)
                .filter(word -> word.length() >= SHORTEST_CORE)
                .distinct()
                .toList();
        if (words.size() == 1) {
            cores.add(words.get(0));
        }
        for (String text : List.copyOf(cores)) {
            int half = text.length() / 2;
            if (half >= SHORTEST_CORE && text.equals(text.substring(0, half).repeat(2))) {
                cores.add(text.substring(0, half));
            }
        }
        return cores;
    }

    private static boolean containsAny(String list, Set<String> wanted) {
        try (InputStream stream = CommonPasswords.class.getResourceAsStream(list);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(wanted::contains);
        } catch (IOException brokenBundle) {
            throw new UncheckedIOException("The list of common passwords cannot be read", brokenBundle);
        }
    }
}
