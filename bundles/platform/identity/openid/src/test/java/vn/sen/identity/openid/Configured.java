// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes providers of settings as an administrator gives them; what is not given has its default. */
public final class Configured {

    public static final UUID AGENCY = UUID.fromString("0190a000-0000-7000-8000-000000000017");

    private final Map<String, Object> given = new HashMap<>();

    private Configured() {}

    public static Configured at(String issuer) {
        return new Configured()
                .with("issuer", issuer)
                .with("clientId", FakeProvider.CLIENT)
                .with("clientSecret", FakeProvider.SECRET)
                .with("labelVi", "Cổng thử")
                .with("labelEn", "Test gate");
    }

    public Configured with(String name, Object value) {
        given.put(name, value);
        return this;
    }

    public OpenIdProvider provider() {
        return provider("fake", Path.of("."), Clock.systemUTC());
    }

    public OpenIdProvider provider(Clock clock) {
        return provider("fake", Path.of("."), clock);
    }

    public OpenIdProvider provider(String id, Path data, Clock clock) {
        OpenIdSettings settings = (OpenIdSettings) Proxy.newProxyInstance(
                Configured.class.getClassLoader(),
                new Class<?>[] {OpenIdSettings.class},
                (proxy, method, args) -> given.getOrDefault(method.getName(), method.getDefaultValue()));
        return new OpenIdProvider(
                id, settings, data, code -> code.equals("H12.17") ? Optional.of(AGENCY) : Optional.empty(), clock);
    }
}
