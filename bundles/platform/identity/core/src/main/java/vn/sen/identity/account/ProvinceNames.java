// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names of the province that the profile tells; none without a profile. */
final class ProvinceNames {

    private static final Logger LOG = LoggerFactory.getLogger(ProvinceNames.class);

    private ProvinceNames() {}

    static List<String> of(BundleContext context) {
        String profile = context.getProperty("sen.profile");
        if (profile == null || profile.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode names = new ObjectMapper()
                    .readTree(Path.of(profile).toFile())
                    .path("province")
                    .path("name");
            List<String> found = new ArrayList<>();
            names.forEach(name -> found.add(name.asText()));
            return found;
        } catch (IOException unreadable) {
            LOG.warn(
                    "Passwords may name the province, for the profile {} cannot be read: {}",
                    profile,
                    unreadable.toString());
            return List.of();
        }
    }
}
