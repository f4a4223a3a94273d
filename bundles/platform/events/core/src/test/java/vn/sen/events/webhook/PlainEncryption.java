// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.util.List;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.PersonalKind;
import vn.sen.privacy.api.Place;
import vn.sen.privacy.api.ProtectedValue;
import vn.sen.privacy.api.Reading;

/** Turns values round, which is enough to see that what is stored is not what is signed with. */
final class PlainEncryption implements PersonalData {

    @Override
    public String protect(String value, Place place) {
        return new StringBuilder(value).reverse() + "@" + place.row();
    }

    @Override
    public String open(String protectedValue, Place place) {
        String end = "@" + place.row();
        if (!protectedValue.endsWith(end)) {
            throw new AssertionError("of another row");
        }
        return new StringBuilder(protectedValue.substring(0, protectedValue.length() - end.length()))
                .reverse()
                .toString();
    }

    @Override
    public String reveal(String protectedValue, Place place, Reading reading) {
        throw new AssertionError("nobody is to see a secret");
    }

    @Override
    public String searchHash(PersonalKind kind, String value) {
        throw new AssertionError("nobody searches for a secret");
    }

    @Override
    public List<String> searchHashes(PersonalKind kind, String value) {
        throw new AssertionError("nobody searches for a secret");
    }

    @Override
    public ProtectedValue protectSearchable(PersonalKind kind, String value, Place place) {
        throw new AssertionError("nobody searches for a secret");
    }

    @Override
    public boolean isStale(String protectedValue) {
        return false;
    }
}
