// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.net.URI;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.identity.api.ServerAddress;

/** The address that an administrator set, else the one that the browser asked for. */
@Component(configurationPid = "vn.sen.identity.address")
@Designate(ocd = ConfiguredAddress.Config.class)
public final class ConfiguredAddress implements ServerAddress {

    /** What others call this server. */
    @ObjectClassDefinition(name = "Address of this server", description = "What browsers and other servers call it")
    public @interface Config {
        @AttributeDefinition(
                description = "For example https://dichvucong.camau.gov.vn; empty: as each request calls it")
        String publicUrl() default "";
    }

    private final Optional<URI> configured;

    @Activate
    public ConfiguredAddress(Config config) {
        this(config.publicUrl());
    }

    ConfiguredAddress(String publicUrl) {
        configured = Optional.of(publicUrl).filter(url -> !url.isBlank()).map(ConfiguredAddress::plain);
    }

    @Override
    public URI publicly(URI asAsked) {
        return configured.orElseGet(() -> plain(asAsked.toString()));
    }

    private static URI plain(String url) {
        return URI.create(url.strip().replaceAll("/+$", ""));
    }
}
