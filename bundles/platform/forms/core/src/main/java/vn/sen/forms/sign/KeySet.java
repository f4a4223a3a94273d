// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Public keys as they are published: a JSON Web Key Set (RFC 7517), each key with {@code signsFrom} and
 * {@code signsUntil}, which readers of other key sets ignore.
 */
public final class KeySet {

    private static final String KEYS = "keys";
    private static final String FROM = "signsFrom";
    private static final String UNTIL = "signsUntil";

    private KeySet() {}

    public static Map<String, Object> write(List<FormKey> keys) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (FormKey key : keys) {
            Map<String, Object> one =
                    new LinkedHashMap<>(key.key().toPublicJWK().toJSONObject());
            one.put(FROM, key.signsFrom().toString());
            key.signsUntil().ifPresent(until -> one.put(UNTIL, until.toString()));
            written.add(one);
        }
        return Map.of(KEYS, written);
    }

    /** @throws IllegalArgumentException when the text is no such set */
    public static List<FormKey> read(String json) {
        try {
            List<FormKey> keys = new ArrayList<>();
            Map<String, Object>[] written = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(json), KEYS);
            if (written == null) {
                throw new IllegalArgumentException("There is no list of keys");
            }
            for (Map<String, Object> one : written) {
                keys.add(new FormKey(ECKey.parse(one), moment(one, FROM).orElse(Instant.EPOCH), moment(one, UNTIL)));
            }
            return keys;
        } catch (ParseException | DateTimeException noKeys) {
            throw new IllegalArgumentException(noKeys.getMessage(), noKeys);
        }
    }

    private static Optional<Instant> moment(Map<String, Object> key, String name) {
        return Optional.ofNullable(key.get(name)).map(Object::toString).map(Instant::parse);
    }
}
