// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A personal value in two columns of an entity, named by {@code @AttributeOverride}: {@code cipher} (varchar, long
 * enough for {@link PersonalData#protect}) and {@code hash} (varchar(43), with an index). The unit of the module lists
 * this class.
 */
@Embeddable
@ProviderType
public class ProtectedValue {

    private String cipher;

    private String hash;

    protected ProtectedValue() {}

    public ProtectedValue(String cipher, String hash) {
        this.cipher = Objects.requireNonNull(cipher, "cipher");
        this.hash = Objects.requireNonNull(hash, "hash");
    }

    public String cipher() {
        return cipher;
    }

    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectedValue value && cipher.equals(value.cipher) && hash.equals(value.hash);
    }

    @Override
    public int hashCode() {
        return cipher.hashCode();
    }

    @Override
    public String toString() {
        return "protected value";
    }
}
