// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.util.Optional;
import org.osgi.framework.Bundle;

/** The manifest header by which a bundle asks for a persistence unit. */
final class BundleHeader {

    static final String NAME = "Meta-Persistence";
    static final String DEFAULT_LOCATION = "META-INF/persistence.xml";

    private BundleHeader() {}

    /** Where the bundle's {@code persistence.xml} is; empty for a bundle without a unit. */
    static Optional<String> location(Bundle bundle) {
        return location(bundle.getHeaders("").get(NAME));
    }

    static Optional<String> location(String header) {
        return Optional.ofNullable(header).map(String::strip).map(value -> value.isEmpty() ? DEFAULT_LOCATION : value);
    }
}
