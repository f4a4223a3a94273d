// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.preference;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.ServerAddress;
import vn.sen.privacy.api.KeyedMac;

/**
 * Links by which a receiver without account reaches the preferences of the address that a notification went to. They
 * carry no address, and nobody can make one up.
 */
@Component(service = PreferenceLinks.class)
public final class PreferenceLinks {

    private static final String PATH = "/notifications/preferences/";
    private static final URI UNSET = URI.create("http://unset");
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 16;

    private final KeyedMac mac;
    private final ServerAddress server;

    @Activate
    public PreferenceLinks(@Reference KeyedMac mac, @Reference ServerAddress server) {
        this.mac = mac;
        this.server = server;
    }

    /** The notification by which somebody comes, and the channel that carried it. */
    public record Origin(UUID notification, String channel) {}

    /** Empty while the server does not know its public address. */
    public Optional<URI> link(UUID notification, String channel) {
        URI base = server.publicly(UNSET);
        return base.equals(UNSET)
                ? Optional.empty()
                : Optional.of(URI.create(base + PATH + token(notification, channel)));
    }

    String token(UUID notification, String channel) {
        String key = mac.currentKey();
        byte[] code = code(key, notification, channel).orElseThrow();
        byte[] both = ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                .putLong(notification.getMostSignificantBits())
                .putLong(notification.getLeastSignificantBits())
                .put(code)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both) + "." + key + "." + channel;
    }

    /** Empty for everything that this server has not made. */
    public Optional<Origin> read(String token) {
        String[] parts = token.split("\\.", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        Optional<byte[]> both = decoded(parts[0]);
        if (both.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(both.get());
        UUID notification = new UUID(bytes.getLong(), bytes.getLong());
        byte[] given = Arrays.copyOfRange(both.get(), ID_BYTES, ID_BYTES + MAC_BYTES);
        return code(parts[1], notification, parts[2])
                .filter(right -> MessageDigest.isEqual(right, given))
                .map(right -> new Origin(notification, parts[2]));
    }

    private Optional<byte[]> code(String key, UUID notification, String channel) {
        byte[] data = ("notifications.preferences " + notification + " " + channel).getBytes(StandardCharsets.UTF_8);
        return mac.code(key, data).map(whole -> Arrays.copyOf(whole, MAC_BYTES));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text)).filter(all -> all.length == ID_BYTES + MAC_BYTES);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
