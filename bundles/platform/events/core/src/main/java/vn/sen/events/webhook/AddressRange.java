// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits: {@code 10.20.0.0/16}. */
record AddressRange(byte[] first, int bits) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F.:]+)/(\\d{1,3})");

    /** Empty when the text is no range of addresses. */
    static Optional<AddressRange> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            // Of such characters only an address can be made; no name is looked up.
            byte[] first = InetAddress.getByName(written.group(1)).getAddress();
            int bits = Integer.parseInt(written.group(2));
            return bits > first.length * Byte.SIZE ? Optional.empty() : Optional.of(new AddressRange(first, bits));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(byte[] address) {
        int rest = first.length * Byte.SIZE - bits;
        return address.length == first.length
                && new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, first).shiftRight(rest));
    }
}
