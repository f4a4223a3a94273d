// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys of a province, old ones too. */
public record KeySet(List<SecretKey> keys) {

    public KeySet {
        keys = List.copyOf(keys);
    }

    static KeySet random(Instant now, SecureRandom random) {
        return new KeySet(List.of()).renewed(now, random);
    }

    /** These keys and a new one for each purpose. */
    KeySet renewed(Instant now, SecureRandom random) {
        List<SecretKey> more = new ArrayList<>(keys);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            more.add(SecretKey.random(purpose, now, random));
        }
        return new KeySet(more);
    }

    /** Keys of one purpose, the newest first. */
    public List<SecretKey> of(KeyPurpose purpose) {
        return stream(purpose)
                .sorted(Comparator.comparing(SecretKey::madeAt)
                        .thenComparing(SecretKey::id)
                        .reversed())
                .toList();
    }

    public Optional<SecretKey> find(KeyPurpose purpose, String id) {
        return stream(purpose).filter(key -> key.id().equals(id)).findFirst();
    }

    private Stream<SecretKey> stream(KeyPurpose purpose) {
        return keys.stream().filter(key -> key.purpose() == purpose);
    }
}
