// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.util.regex.Pattern;
import vn.sen.privacy.api.PersonalKind;

/** Tells from an address what it is, also when the channel that uses it is not there. */
public final class AddressForm {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{5,18}");
    private static final Pattern IN_TEXT = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"']+|\\+?[0-9][0-9 .-]{7,17}[0-9]");

    private AddressForm() {}

    public static String masked(String address) {
        return kind(address).mask(address);
    }

    /** The one spelling under which a preference for an address is found. */
    public static String normal(String address) {
        return kind(address).normalise(address);
    }

    /** Hides e-mail addresses and phone numbers in what a server said. */
    public static String hidden(String text) {
        return IN_TEXT.matcher(text).replaceAll("****");
    }

    private static PersonalKind kind(String address) {
        if (address.indexOf('@') > 0) {
            return PersonalKind.EMAIL;
        }
        return PHONE.matcher(address.strip()).matches() ? PersonalKind.PHONE : PersonalKind.OTHER;
    }
}
