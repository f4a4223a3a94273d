// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import java.util.Locale;
import vn.sen.identity.Secret;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.api.ExternalIdentity;

/** Names for the account of somebody whom a provider knows. */
final class Names {

    private static final int PREFIX = 30;
    private static final int DIGITS = 16;

    private Names() {}

    /** A name for the account that nobody types: the provider and what tells its subjects apart. */
    static String account(ExternalIdentity identity) {
        String provider = identity.provider().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
        String prefix = provider.substring(0, Math.min(provider.length(), PREFIX));
        return prefix + "."
                + Secret.hash(identity.provider() + ":" + identity.subject()).substring(0, DIGITS);
    }

    /** What the provider calls the person, without what no page could show. */
    static String display(ExternalIdentity identity) {
        String shown = identity.displayName().replaceAll("\\p{Cntrl}", " ").strip();
        if (shown.isEmpty()) {
            return account(identity);
        }
        return shown.substring(0, Math.min(shown.length(), UserRules.LONGEST_DISPLAY_NAME));
    }
}
