// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.act.ConfigurationWriter;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.plan.Installed;
import vn.sen.kernel.settings.ModuleConfigurations;

/** Gives the bundles of the platform what the profile sets for them. */
final class PlatformSettings {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformSettings.class);

    private final ModuleConfigurations configurations;
    private final Installed installed;
    private final ConfigurationWriter writer;

    PlatformSettings(ModuleConfigurations configurations, Installed installed, ConfigurationWriter writer) {
        this.configurations = configurations;
        this.installed = installed;
        this.writer = writer;
    }

    /** A wrong setting is told and left out; the platform runs on with what it had or with its default. */
    void apply(Catalogue catalogue) {
        ModuleConfigurations.Checked checked = configurations.checkPlatform(
                catalogue.entries().stream()
                        .flatMap(entry -> entry.descriptor().stream())
                        .toList(),
                installed.bundles().stream()
                        .filter(bundle -> bundle.owners().isEmpty())
                        .flatMap(bundle -> bundle.file().stream())
                        .toList());
        checked.problems().forEach(problem -> LOG.error("{}", problem.text().en()));
        try {
            writer.write(ConfigurationWriter.PLATFORM, checked.values());
        } catch (IOException e) {
            LOG.error("The settings of the platform could not be stored: {}", e.getMessage());
        }
    }
}
