// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

/** The part of an address that one party holds: a whole IPv4 address, or the first 64 bits of an IPv6 one. */
final class AddressBlock {

    private static final int GROUPS = 4;

    private AddressBlock() {}

    static String of(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] halves = address.split("::", 2);
        String[] groups = halves[0].split(":");
        StringBuilder block = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            String value = "0";
            if (group < groups.length && !groups[group].isEmpty()) {
                value = groups[group];
            }
            block.append(value).append(':');
        }
        return block.append(":/64").toString();
    }
}
