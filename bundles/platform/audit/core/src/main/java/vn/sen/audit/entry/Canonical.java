// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Bytes that mean one thing only: each text stands behind its length, an absent one has the length -1, numbers are
 * big-endian. Two different records never give the same bytes.
 */
final class Canonical {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param kind what the bytes are of, and in which version */
    Canonical(String kind) {
        text(kind);
    }

    Canonical text(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    Canonical text(Optional<String> value) {
        return value.map(this::text).orElseGet(() -> number(-1));
    }

    Canonical raw(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
        return this;
    }

    Canonical id(UUID value) {
        return count(value.getMostSignificantBits()).count(value.getLeastSignificantBits());
    }

    Canonical moment(Instant value) {
        return count(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    Canonical count(long value) {
        try {
            out.writeLong(value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private Canonical number(int value) {
        try {
            out.writeInt(value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
