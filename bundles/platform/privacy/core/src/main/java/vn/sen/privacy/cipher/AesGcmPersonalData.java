// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedValue;
import vn.sen.privacy.api.Reading;
import vn.sen.privacy.api.UnreadableValueException;
import vn.sen.privacy.keys.KeyPurpose;
import vn.sen.privacy.keys.KeyRing;
import vn.sen.privacy.keys.SecretKey;
import vn.sen.web.api.ProblemException;

/** AES-256-GCM with a random nonce (NIST SP 800-38D) and the place as additional data; HMAC-SHA-256 for searching. */
@Component
public final class AesGcmPersonalData implements PersonalData {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final AuditTrail trail;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public AesGcmPersonalData(@Reference KeyRing ring, @Reference AuditTrail trail) {
        this.ring = ring;
        this.trail = trail;
    }

    @Override
    public String protect(String value, Place place) {
        SecretKey key = ring.current(KeyPurpose.ENCRYPTION);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new Envelope(key.id(), both).text();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String open(String protectedValue, Place place) {
        Envelope envelope = Envelope.parse(protectedValue)
                .filter(read -> read.sealed().length > NONCE_BYTES)
                .orElseThrow(() -> unreadable(place, "it is no encrypted value", null));
        SecretKey key = ring.find(KeyPurpose.ENCRYPTION, envelope.keyId())
                .orElseThrow(() -> unreadable(place, "its key " + envelope.keyId() + " is not in the key file", null));
        ByteBuffer sealed = ByteBuffer.wrap(envelope.sealed());
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        try {
            byte[] value = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(envelope.sealed(), NONCE_BYTES, sealed.remaining());
            return new String(value, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw unreadable(place, "it was changed, or encrypted for another place", changed);
        }
    }

    @Override
    public String reveal(String protectedValue, Place place, Reading reading) {
        String reason = reading.reason().strip();
        if (reason.length() < Reading.SHORTEST || reason.length() > Reading.LONGEST) {
            throw ProblemException.problem(400, "reason-missing")
                    .args(Reading.SHORTEST, Reading.LONGEST)
                    .build();
        }
        String value = open(protectedValue, place);
        trail.record(AuditEntry.act("privacy.reveal")
                .retention(RetentionClass.PERSONAL_DATA)
                .by(reading.caller())
                .on(reading.objectType(), reading.objectId())
                .agencies(reading.agencies())
                .with("field", place.table() + "." + place.column())
                .because(reason)
                .build());
        return value;
    }

    @Override
    public String searchHash(PersonalKind kind, String value) {
        return hash(ring.current(KeyPurpose.SEARCH), kind, value);
    }

    @Override
    public List<String> searchHashes(PersonalKind kind, String value) {
        return ring.keys().of(KeyPurpose.SEARCH).stream()
                .map(key -> hash(key, kind, value))
                .toList();
    }

    @Override
    public ProtectedValue protectSearchable(PersonalKind kind, String value, Place place) {
        return new ProtectedValue(protect(value, place), searchHash(kind, value));
    }

    @Override
    public boolean isStale(String protectedValue) {
        String current = ring.current(KeyPurpose.ENCRYPTION).id();
        return Envelope.parse(protectedValue)
                .filter(envelope -> envelope.keyId().equals(current))
                .isEmpty();
    }

    private static String hash(SecretKey key, PersonalKind kind, String value) {
        String subject = kind.name() + '\0' + kind.normalise(value);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.code(subject.getBytes(StandardCharsets.UTF_8)));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Place place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound(key, place));
        return cipher;
    }

    /** Each part behind its length, so that no two places give the same bytes. */
    private static byte[] bound(SecretKey key, Place place) {
        StringBuilder bound = new StringBuilder(Envelope.FORMAT);
        for (String part : List.of(key.id(), place.table(), place.column(), place.row())) {
            bound.append('|').append(part.length()).append(':').append(part);
        }
        return bound.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Tells the place, never the value. */
    private static UnreadableValueException unreadable(Place place, String why, Throwable cause) {
        return new UnreadableValueException(
                "The personal value in " + place.table() + "." + place.column() + " of row " + place.row()
                        + " cannot be read: " + why,
                cause);
    }
}
