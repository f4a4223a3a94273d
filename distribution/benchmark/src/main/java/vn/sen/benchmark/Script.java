// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.benchmark.server.PostgreSql;

/** A transaction for pgbench. */
record Script(String text) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("transactions actually processed: ([0-9]+)");

    /** What pgbench did. */
    record Run(long transactions, double perSecond) {}

    static Script read(String resource) throws IOException {
        try (InputStream stream = Script.class.getResourceAsStream(resource)) {
            return new Script(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The same statements on other tables of the same form. */
    Script in(String schema) {
        return new Script(text.replaceAll("(procedures|audit|events)\\.(\\w+ (\\(|SET))", schema + ".$2"));
    }

    /** The same statements sent together, as Sen sends them; pgbench by itself waits for the answer to each. */
    Script inOneMessage() {
        return new Script(
                text.replace("BEGIN;", "\\startpipeline\nBEGIN;").replace("COMMIT;", "COMMIT;\n\\endpipeline"));
    }

    Run run(PostgreSql database, int clients, Duration time) throws IOException, InterruptedException {
        Path file = Files.createTempFile(
                "insert", ".sql", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try {
            Files.writeString(file, text);
            String told = database.pgbench(file, clients, (int) time.toSeconds());
            Matcher rate = RATE.matcher(told);
            Matcher count = COUNT.matcher(told);
            if (!rate.find() || !count.find()) {
                throw new IOException("pgbench tells no rate: " + told);
            }
            return new Run(Long.parseLong(count.group(1)), Double.parseDouble(rate.group(1)));
        } finally {
            Files.delete(file);
        }
    }
}
