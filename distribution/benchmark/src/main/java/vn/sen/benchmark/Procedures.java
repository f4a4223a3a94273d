// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sen.benchmark.load.Load;
import vn.sen.benchmark.load.LoadResult;
import vn.sen.benchmark.load.Posts;

/** Procedures to record: as long as a usual one, each with a code of its own. Safe for many threads. */
final class Procedures {

    static final String PATH = "/api/v1/procedures";

    /** As long as a code. */
    private static final String PLACEHOLDER = "@@CODE@@";

    private static final int LIST = 50;
    private static final int NUMBERS = 1_000_000;

    private final AtomicInteger last = new AtomicInteger();
    private final String template;

    Procedures() throws IOException {
        template = template();
    }

    /** The next ones each time, as they are posted to a path. */
    Posts postedTo(String path, String token) {
        return new Posts(path, token, template, PLACEHOLDER, () -> code(last.incrementAndGet()));
    }

    static String code(int number) {
        int first = 1 + number / NUMBERS;
        String rest = Integer.toString(NUMBERS + number % NUMBERS);
        return first + "." + rest.substring(1);
    }

    /** Records enough for a list. */
    static void seed(int port, String token) throws IOException, InterruptedException {
        LoadResult result =
                Load.posting(port, 1, new Procedures().postedTo(PATH, token)).times(LIST);
        if (!result.failures().isEmpty()) {
            throw new IOException(
                    "procedures could not be recorded: " + result.failures().get(0));
        }
    }

    private static String template() throws IOException {
        try (InputStream template = Procedures.class.getResourceAsStream("/procedure.json")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
