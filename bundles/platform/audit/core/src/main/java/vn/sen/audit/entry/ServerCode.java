// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.privacy.api.KeyedMac;

/**
 * Marks what this province's servers wrote, with a key that whoever can only write to the database does not have.
 * An entry and a place in the chain are told apart, so that neither mark serves as the other.
 */
@Component(service = ServerCode.class)
public final class ServerCode {

    private static final byte[] ENTRY = "entry:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEAL = "seal:".getBytes(StandardCharsets.US_ASCII);

    private final KeyedMac mac;

    @Activate
    public ServerCode(@Reference KeyedMac mac) {
        this.mac = mac;
    }

    /** A code and the key it was made with. */
    public record Made(String keyId, byte[] code) {}

    public Made ofEntry(byte[] contentHash) {
        return make(ENTRY, contentHash);
    }

    public Made ofSeal(byte[] hash) {
        return make(SEAL, hash);
    }

    public boolean isOfEntry(String keyId, byte[] code, byte[] contentHash) {
        return is(ENTRY, keyId, code, contentHash);
    }

    public boolean isOfSeal(String keyId, byte[] code, byte[] hash) {
        return is(SEAL, keyId, code, hash);
    }

    private Made make(byte[] kind, byte[] data) {
        String key = mac.currentKey();
        return mac.code(key, joined(kind, data))
                .map(code -> new Made(key, code))
                .orElseThrow(() -> new IllegalStateException("The current key " + key + " is gone"));
    }

    private boolean is(byte[] kind, String keyId, byte[] code, byte[] data) {
        Optional<byte[]> right = mac.code(keyId, joined(kind, data));
        return right.isPresent() && MessageDigest.isEqual(right.get(), code);
    }

    private static byte[] joined(byte[] kind, byte[] data) {
        byte[] both = new byte[kind.length + data.length];
        System.arraycopy(kind, 0, both, 0, kind.length);
        System.arraycopy(data, 0, both, kind.length, data.length);
        return both;
    }
}
