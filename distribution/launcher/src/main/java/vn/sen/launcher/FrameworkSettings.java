// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/** The properties of the framework: how Felix is to behave, and what bundles may read of the launch. */
public final class FrameworkSettings {

    /**
     * The launcher's class path brings the log, so that it works before the first bundle and after the last. It serves
     * both importers of SLF4J 1.7 and of 2.0, as the bundle of SLF4J itself does.
     */
    private static final String LOG_PACKAGES = Stream.of("1.7.36", "2.0.20")
            .flatMap(version -> Stream.of("", ".event", ".helpers", ".spi")
                    .map(suffix -> "org.slf4j" + suffix + ";version=" + version))
            .collect(Collectors.joining(","));

    /**
     * Stated rather than left to the defaults of a library: headers up to 16 KiB (a larger one is answered 431), forms
     * up to 200 KiB, connections without a byte closed after 60 s. Threads are many more than processors, because most
     * requests wait for the database or a slow client.
     */
    private static final Map<String, String> HTTP_LIMITS = Map.of(
            "org.apache.felix.http.jetty.headerBufferSize", "16384",
            "org.apache.felix.http.jetty.maxFormSize", "204800",
            "org.apache.felix.http.timeout", "60000",
            "org.apache.felix.http.jetty.threadpool.max", "200");

    private FrameworkSettings() {}

    public static Map<String, String> of(LaunchOptions options, String version) {
        Map<String, String> settings = new HashMap<>();
        settings.put("sen.home", options.home().toString());
        settings.put("sen.data", options.data().toString());
        settings.put("sen.profile", options.profile().toString());
        settings.put("sen.demo", Boolean.toString(options.demo()));
        settings.put("sen.version", version);
        options.database().ifPresent(database -> {
            settings.put("sen.db.url", database.url());
            settings.put("sen.db.user", database.user());
            settings.put("sen.db.password", database.password());
        });
        options.connections().ifPresent(number -> settings.put("sen.db.pool", Integer.toString(number)));
        settings.put("sen.keys", options.keys().toString());
        options.adminPassword().ifPresent(password -> settings.put("sen.admin.password", password));

        settings.put("org.osgi.service.http.port", Integer.toString(options.port()));
        options.host().ifPresent(host -> settings.put("org.apache.felix.http.host", host));
        settings.putAll(HTTP_LIMITS);
        settings.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        settings.put("org.apache.felix.jetty.gziphandler.enable", "true");
        settings.put("org.apache.felix.jetty.gzip.minGzipSize", "1024");

        settings.put(
                Constants.FRAMEWORK_STORAGE,
                FrameworkStorage.bundles(options.data()).toString());
        settings.put(
                "felix.cm.dir", FrameworkStorage.configurations(options.data()).toString());
        // Hundreds of descriptions of components need not be parsed again for bundles that are still the same.
        settings.put("ds.cache.metadata", "true");
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, LOG_PACKAGES);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100");
        // Felix's handlers reach into java.net by Unsafe, of which newer JDKs warn; only the shell needs them.
        settings.put("felix.service.urlhandlers", Boolean.toString(options.shell()));
        return settings;
    }
}
