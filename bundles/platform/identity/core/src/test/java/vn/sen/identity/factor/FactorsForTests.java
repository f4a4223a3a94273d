// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.token.OddCipher;

/** Makes what tests of other packages need. */
public final class FactorsForTests {

    private FactorsForTests() {}

    /** Required of administrators. */
    public static SecondFactors factors(IdentityStore store, SecurityEvents events, Clock clock) {
        return new SecondFactors(
                Set.of("ADMINISTRATOR"), "Sen", store, new FactorSecrets(new OddCipher()), events, clock);
    }

    /** What the application of a person shows now whose enrolment has begun. */
    public static String code(Enrolment enrolment, Clock clock) {
        byte[] secret = Base32.decode(enrolment.secret().replace(" ", ""));
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    /** Sets a second factor up, uses this moment's code for it, and gives the recovery codes. */
    public static List<String> enrol(SecondFactors factors, AccountRecord account, Clock clock) {
        return factors.confirm(account, code(factors.begin(account), clock)).orElseThrow();
    }
}
