// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedValue;
import vn.sen.privacy.api.Reading;

/** Hides values as far as a test can tell, each bound to its place. */
public final class OddCipher implements PersonalData {

    private final List<Reading> readings = new ArrayList<>();

    @Override
    public String protect(String value, Place place) {
        String bound = place + "|" + value;
        return "odd." + Base64.getUrlEncoder().withoutPadding().encodeToString(bound.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String protectedValue, Place place) {
        String bound = new String(Base64.getUrlDecoder().decode(protectedValue.substring(4)), StandardCharsets.UTF_8);
        if (!bound.startsWith(place + "|")) {
            throw new AssertionError("Opened for another place: " + place);
        }
        return bound.substring(bound.indexOf('|') + 1);
    }

    /** Who wanted to see a value, in the order of asking. */
    public List<Reading> readings() {
        return readings;
    }

    @Override
    public String reveal(String protectedValue, Place place, Reading reading) {
        readings.add(reading);
        return open(protectedValue, place);
    }

    @Override
    public String searchHash(PersonalKind kind, String value) {
        throw new UnsupportedOperationException("No key is searched for");
    }

    @Override
    public List<String> searchHashes(PersonalKind kind, String value) {
        throw new UnsupportedOperationException("No key is searched for");
    }

    @Override
    public ProtectedValue protectSearchable(PersonalKind kind, String value, Place place) {
        throw new UnsupportedOperationException("No key is searched for");
    }

    @Override
    public boolean isStale(String protectedValue) {
        return false;
    }
}
