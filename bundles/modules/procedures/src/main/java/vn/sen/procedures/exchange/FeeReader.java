// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sen.procedures.catalogue.Fee;

/** Reads fee amounts as the portal prints them, with dots or commas between the thousands. */
final class FeeReader {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:[.,]\\d{3}){0,3}|\\d{1,10}");

    // No fee of the State is smaller; the portal cuts "100.000" off to "100".
    private static final long SMALLEST = 1000;

    private FeeReader() {}

    static boolean readable(String amount) {
        return AMOUNT.matcher(amount).matches();
    }

    /**
     * Fees of one channel. Equal amounts in different spellings are one fee.
     *
     * @param free whether the portal also says that the channel costs nothing, which puts every amount in doubt
     */
    static List<Fee> fees(List<String> amounts, boolean free) {
        Map<Long, List<String>> spellings = new LinkedHashMap<>();
        amounts.stream()
                .filter(FeeReader::readable)
                .forEach(text -> spellings
                        .computeIfAbsent(Long.parseLong(text.replaceAll("[.,]", "")), amount -> new ArrayList<>())
                        .add(text));
        return spellings.entrySet().stream()
                .map(entry ->
                        new Fee(entry.getKey(), Optional.empty(), entry.getValue(), free || entry.getKey() < SMALLEST))
                .toList();
    }
}
