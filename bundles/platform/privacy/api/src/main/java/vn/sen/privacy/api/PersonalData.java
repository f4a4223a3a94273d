// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Protects personal values in the database: encrypted with AES-256-GCM under a key that is not there, found by a keyed
 * hash, shown masked, and in full only as an act with a reason. Safe for many threads. While the key file is away every
 * method but {@link PersonalKind#mask} ends a request with 503 {@code keys-missing}.
 */
@ProviderType
public interface PersonalData {

    /**
     * Encrypts a value for its place. The same value gives another text each time.
     *
     * @return at most 60 characters and a third more than the value's UTF-8, letters, digits, {@code .}, {@code -} and
     *     {@code _}; with the id of the key in it
     */
    String protect(String value, Place place);

    /**
     * Decrypts a value for the server's own work: to send a message, to print a letter. To show a value to somebody use
     * {@link #reveal}.
     *
     * @throws UnreadableValueException when it was changed, or encrypted for another place
     */
    String open(String protectedValue, Place place);

    /**
     * Decrypts a value to show it to a caller. That it was seen, by whom and why is on disk when this returns.
     *
     * @throws UnreadableValueException when it was changed, or encrypted for another place
     * @throws RuntimeException a problem 400 {@code reason-missing} when the reason is too short or too long
     */
    String reveal(String protectedValue, Place place, Reading reading);

    /** The hash under which a value is stored, so that it can be found; 43 characters. */
    String searchHash(PersonalKind kind, String value);

    /**
     * The hashes under which a value may be stored, the newest first: {@code where phone_hash in (…)}. More than one
     * while values wait to be encrypted anew after a rotation of keys.
     */
    List<String> searchHashes(PersonalKind kind, String value);

    /** Both columns of a value. */
    ProtectedValue protectSearchable(PersonalKind kind, String value, Place place);

    /** Whether a value is not under the newest key yet. */
    boolean isStale(String protectedValue);
}
