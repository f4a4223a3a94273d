// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.util.Objects;

/** How a session begins. */
public record NewSession(Stage stage, boolean secondFactor, Origin origin, ProviderSession provider) {

    public NewSession {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(provider, "provider");
    }
}
