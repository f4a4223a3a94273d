// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.privacy.api.KeyedMac;

/** Codes under the keys for integrity. */
@Component
public final class RingMac implements KeyedMac {

    private final KeyRing ring;

    @Activate
    public RingMac(@Reference KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public String currentKey() {
        return ring.current(KeyPurpose.INTEGRITY).id();
    }

    @Override
    public Optional<byte[]> code(String key, byte[] data) {
        return ring.find(KeyPurpose.INTEGRITY, key).map(found -> found.code(data));
    }
}
