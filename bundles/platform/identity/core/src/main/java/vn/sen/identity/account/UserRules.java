// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.Fault;

/** What accounts and grants must look like. Each check tells every fault at once. */
public final class UserRules {

    public static final int LONGEST_NAME = 64;
    public static final int LONGEST_DISPLAY_NAME = 200;
    public static final int LONGEST_EMAIL = 254;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{1,62}");

    /** One at sign, something on both sides, a dot behind it; whether mail arrives only mail can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]+");

    private UserRules() {}

    /** The faults of a new account. */
    public static List<Fault> faults(NewUser user) {
        List<Fault> faults = new ArrayList<>();
        if (!NAME.matcher(user.name()).matches()) {
            faults.add(Fault.of("/name", "user-name-format"));
        }
        faults.addAll(particulars(user.displayName(), user.email()));
        return faults;
    }

    /** The faults of what describes a person. */
    public static List<Fault> particulars(String displayName, Optional<String> email) {
        List<Fault> faults = new ArrayList<>();
        if (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME) {
            faults.add(Fault.of("/displayName", "user-display-name-length", LONGEST_DISPLAY_NAME));
        }
        if (displayName.chars().anyMatch(Character::isISOControl)) {
            faults.add(Fault.of("/displayName", "control-character"));
        }
        email.filter(address -> address.length() > LONGEST_EMAIL
                        || !EMAIL.matcher(address).matches())
                .ifPresent(address -> faults.add(Fault.of("/email", "user-email-format")));
        return faults;
    }

    /**
     * The faults of a grant.
     *
     * @param pointer where the grant stands in the body
     */
    public static List<Fault> grant(String pointer, RoleGrant grant, LocalDate from, Optional<LocalDate> to) {
        List<Fault> faults = new ArrayList<>();
        if (!ROLE.matcher(grant.role()).matches() || grant.role().equals(Roles.PERSON)) {
            faults.add(Fault.of(pointer + "/role", "grant-role-format", grant.role()));
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            faults.add(Fault.of(pointer + "/validTo", "grant-term"));
        }
        return faults;
    }
}
