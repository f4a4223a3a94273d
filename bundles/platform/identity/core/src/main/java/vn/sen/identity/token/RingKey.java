// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** A signing key, read and ready for use. */
record RingKey(ECKey key, Instant signsFrom, Instant signsUntil, Instant verifiesUntil) {

    boolean signsAt(Instant moment) {
        return !moment.isBefore(signsFrom) && moment.isBefore(signsUntil);
    }

    KeyView view(KeyView.State state) {
        return new KeyView(key.getKeyID(), state, signsFrom, signsUntil, verifiesUntil);
    }

    boolean verifiesAt(Instant moment) {
        return moment.isBefore(verifiesUntil);
    }
}
