// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.sen.privacy.api.KeyedMac;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedValue;
import vn.sen.privacy.api.Reading;
import vn.sen.privacy.api.UnreadableValueException;

/** Hides values and binds them to their place, without a key file. */
public final class FakeProtection implements PersonalData, KeyedMac {

    @Override
    public String protect(String value, Place place) {
        return Base64.getUrlEncoder().encodeToString((place + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String protectedValue, Place place) {
        String text = new String(Base64.getUrlDecoder().decode(protectedValue), StandardCharsets.UTF_8);
        if (!text.startsWith(place + "\n")) {
            throw new UnreadableValueException("of another row", new IllegalArgumentException(text));
        }
        return text.substring(place.toString().length() + 1);
    }

    @Override
    public String reveal(String protectedValue, Place place, Reading reading) {
        return open(protectedValue, place);
    }

    @Override
    public String searchHash(PersonalKind kind, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(kind + kind.normalise(value)));
    }

    @Override
    public List<String> searchHashes(PersonalKind kind, String value) {
        return List.of(searchHash(kind, value));
    }

    @Override
    public ProtectedValue protectSearchable(PersonalKind kind, String value, Place place) {
        return new ProtectedValue(protect(value, place), searchHash(kind, value));
    }

    @Override
    public boolean isStale(String protectedValue) {
        return false;
    }

    @Override
    public String currentKey() {
        return "k1";
    }

    @Override
    public Optional<byte[]> code(String key, byte[] data) {
        return key.equals("k1")
                ? Optional.of(digest("mac" + new String(data, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
