// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms;

import java.util.List;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedValue;
import vn.sen.privacy.api.Reading;

/** Hides nothing, but gives a value back in its own place only. */
public final class OpenData implements PersonalData {

    @Override
    public String protect(String value, Place place) {
        return place + "=" + value;
    }

    @Override
    public String open(String protectedValue, Place place) {
        String head = place + "=";
        if (!protectedValue.startsWith(head)) {
            throw new IllegalStateException("encrypted for another place");
        }
        return protectedValue.substring(head.length());
    }

    @Override
    public String reveal(String protectedValue, Place place, Reading reading) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String searchHash(PersonalKind kind, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> searchHashes(PersonalKind kind, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProtectedValue protectSearchable(PersonalKind kind, String value, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isStale(String protectedValue) {
        return false;
    }
}
