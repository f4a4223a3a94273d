// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sen.benchmark.load.Load;
import vn.sen.benchmark.load.LoadResult;

/** Procedures to record: as long as a usual one, each with a code of its own. Safe for many threads. */
final class Procedures {

    static final String PATH = "/api/v1/procedures";

    private static final int LIST = 50;
    private static final int NUMBERS = 1_000_000;

    private final AtomicInteger last = new AtomicInteger();
    private final String template;

    Procedures() throws IOException {
        template = template();
    }

    String next() {
        return json(last.incrementAndGet());
    }

    static String code(int number) {
        int first = 1 + number / NUMBERS;
        return first + String.format(Locale.ROOT, ".%06d", number % NUMBERS);
    }

    /** Records enough for a list. */
    static void seed(int port, String token) throws IOException, InterruptedException {
        Procedures procedures = new Procedures();
        LoadResult result = Load.posting(port, 1, PATH, token, procedures::next).times(LIST);
        if (!result.failures().isEmpty()) {
            throw new IOException(
                    "procedures could not be recorded: " + result.failures().get(0));
        }
    }

    private String json(int number) {
        return template.replace("@CODE@", code(number));
    }

    private static String template() throws IOException {
        try (InputStream template = Procedures.class.getResourceAsStream("/procedure.json")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
