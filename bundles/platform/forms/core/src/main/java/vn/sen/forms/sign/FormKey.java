// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A public key and when it signed.
 *
 * @param signsUntil empty while it signs
 */
public record FormKey(ECKey key, Instant signsFrom, Optional<Instant> signsUntil) {

    public String id() {
        return key.getKeyID();
    }
}
