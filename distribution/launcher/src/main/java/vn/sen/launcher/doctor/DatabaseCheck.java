// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import vn.sen.launcher.DatabaseProbe;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;

/** Whether the province's database answers, lets us in, and is fit: version, encoding, right to create schemas. */
record DatabaseCheck(LaunchOptions options) implements Check {

    private static final int OLDEST_POSTGRESQL = 14;
    private static final String BOUND_SECONDS = "5";
    private static final String QUESTION = "select current_setting('server_version_num')::int / 10000,"
            + " current_setting('server_encoding'), has_database_privilege(current_database(), 'CREATE')";

    @Override
    public List<Finding> examine() throws IOException {
        if (options.database().isEmpty()) {
            return List.of(Finding.warning("doctor.database.embedded", options.data()));
        }
        LaunchOptions.Database database = options.database().get();
        try {
            DatabaseProbe.check(options);
        } catch (LaunchRefusedException refused) {
            return List.of(new Finding(Finding.Level.FAULT, refused.key(), refused.arguments()));
        }
        try (URLClassLoader drivers = new URLClassLoader(driverFiles(), ClassLoader.getPlatformClassLoader())) {
            for (Driver driver : ServiceLoader.load(Driver.class, drivers)) {
                if (driver.acceptsURL(database.url())) {
                    return connected(driver, database);
                }
            }
            return List.of(Finding.fault("doctor.database.kind", database.url()));
        } catch (SQLException e) {
            return List.of(
                    Finding.fault("doctor.database.refused", database.url(), database.user(), text(e.getMessage())));
        }
    }

    private static List<Finding> connected(Driver driver, LaunchOptions.Database database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        login.setProperty("loginTimeout", BOUND_SECONDS);
        login.setProperty("socketTimeout", BOUND_SECONDS);
        try (Connection connection = driver.connect(database.url(), login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            return judge(database.url(), answer.getInt(1), answer.getString(2), answer.getBoolean(3));
        }
    }

    static List<Finding> judge(String url, int version, String encoding, boolean mayCreateSchemas) {
        List<Finding> findings = new ArrayList<>();
        if (version < OLDEST_POSTGRESQL) {
            findings.add(Finding.fault("doctor.database.old", Integer.toString(version), OLDEST_POSTGRESQL));
        }
        if (!encoding.equals("UTF8")) {
            findings.add(Finding.fault("doctor.database.encoding", encoding));
        }
        if (!mayCreateSchemas) {
            findings.add(Finding.fault("doctor.database.schemas", url));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.fine("doctor.database.fine", url, Integer.toString(version)));
        }
        return findings;
    }

    private URL[] driverFiles() throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(options.home().resolve("system"))) {
            for (Path file : files.filter(DatabaseCheck::isDriver).toList()) {
                urls.add(file.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static boolean isDriver(Path file) {
        return file.getFileName().toString().startsWith("postgresql-");
    }

    private static String text(String message) {
        return message == null ? "" : message;
    }
}
