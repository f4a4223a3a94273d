// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.harness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sen.privacy.api.KeyedMac;

/** Keys that are derived from their ids; only the ids given are known. */
public final class FixedMac implements KeyedMac {

    private volatile String current;

    public FixedMac(String current) {
        this.current = current;
    }

    public void rotateTo(String key) {
        current = key;
    }

    @Override
    public String currentKey() {
        return current;
    }

    @Override
    public Optional<byte[]> code(String key, byte[] data) {
        if (!key.startsWith("key")) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Optional.of(mac.doFinal(data));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
