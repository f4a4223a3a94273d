// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Gives configurations of a module or the platform to Configuration Admin and takes them back. */
public final class ConfigurationWriter {

    /** Stands for the platform where a module's id is expected; no module can be called so. */
    public static final String PLATFORM = "-platform";

    /** Names the module on a configuration; the dot keeps it out of service properties. */
    private static final String MODULE = ".sen.module";

    private static final String ANY_BUNDLE = "?";

    private final ConfigurationAdmin admin;

    ConfigurationWriter(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Makes {@code values} the only configurations of the module. */
    public void write(String module, Map<String, Map<String, Object>> values) throws IOException {
        withdrawExcept(module, values.keySet());
        for (Map.Entry<String, Map<String, Object>> one : values.entrySet()) {
            Dictionary<String, Object> properties = new Hashtable<>(one.getValue());
            properties.put(MODULE, module);
            configuration(one.getKey()).updateIfDifferent(properties);
        }
    }

    void withdraw(String module) throws IOException {
        withdrawExcept(module, Set.of());
    }

    private void withdrawExcept(String module, Set<String> kept) throws IOException {
        try {
            Optional<Configuration[]> all =
                    Optional.ofNullable(admin.listConfigurations("(" + MODULE + "=" + module + ")"));
            for (Configuration configuration : all.orElseGet(() -> new Configuration[0])) {
                if (!kept.contains(configuration.getPid())) {
                    configuration.delete();
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("No module id: " + module, e);
        }
    }

    private Configuration configuration(String pid) throws IOException {
        int tilde = pid.indexOf('~');
        return tilde < 0
                ? admin.getConfiguration(pid, ANY_BUNDLE)
                : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), ANY_BUNDLE);
    }
}
