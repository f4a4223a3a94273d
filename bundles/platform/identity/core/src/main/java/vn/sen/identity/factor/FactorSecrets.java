// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Writes the secrets of second factors for the database and reads them back. Each begins with the name of the way it
 * was written in, so that another way can follow while rows of this one stand.
 */
@Component(service = FactorSecrets.class)
public final class FactorSecrets {

    /** Base32 as it is: whoever reads the database reads it. */
    private static final String PLAIN = "base32:";

    @Activate
    public FactorSecrets() {}

    String write(byte[] secret) {
        return PLAIN + Base32.encode(secret);
    }

    byte[] read(String stored) {
        if (!stored.startsWith(PLAIN)) {
            throw new IllegalStateException("A secret in identity.second_factor is written in a way unknown here");
        }
        return Base32.decode(stored.substring(PLAIN.length()));
    }
}
