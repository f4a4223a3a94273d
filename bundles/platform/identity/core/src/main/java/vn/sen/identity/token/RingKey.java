// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** A signing key, read and ready for use. */
record RingKey(ECKey key, Instant signsFrom, Instant signsUntil, Instant verifiesUntil) {

    boolean signsAt(Instant moment) {
        return !moment.isBefore(signsFrom) && moment.isBefore(signsUntil);
    }

    boolean verifiesAt(Instant moment) {
        return moment.isBefore(verifiesUntil);
    }
}
