// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sen.benchmark.Auditing;
import vn.sen.benchmark.Clocking;
import vn.sen.benchmark.Measuring;
import vn.sen.benchmark.Part;
import vn.sen.benchmark.Place;
import vn.sen.benchmark.Reading;
import vn.sen.benchmark.Row;
import vn.sen.benchmark.StartUp;
import vn.sen.benchmark.Toggling;
import vn.sen.benchmark.Writing;

/**
 * Runs the parts named on the command line, or all, and prints a table; all of them together are also written to a
 * file. System properties say where everything is, see the script {@code run}.
 */
public final class Benchmark {

    private static final int ROUNDS = 5;
    private static final int TOGGLES = 100;

    private Benchmark() {}

    public static void main(String[] names) throws IOException, InterruptedException {
        Place place = new Place(
                folder("sen"),
                folder("karaf"),
                folder("probe"),
                folder("work"),
                System.getProperty("benchmark.version"));
        List<Part> parts = List.of(
                new StartUp(place, ROUNDS),
                new Toggling(place, TOGGLES),
                new Reading(place),
                new Writing(place),
                new Auditing(place),
                new Clocking(),
                new Measuring(place));
        List<Part> chosen = names.length == 0
                ? parts
                : parts.stream()
                        .filter(part -> List.of(names).contains(part.name()))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (Part part : chosen) {
            System.out.println("… " + part.name());
            List<Row> measured = part.measure();
            measured.forEach(row -> System.out.println(row.markdown()));
            rows.addAll(measured);
        }
        String table = table(rows);
        System.out.println(table);
        if (chosen.size() == parts.size()) {
            Files.writeString(folder("results"), table);
        }
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("benchmark." + name)).toAbsolutePath();
    }

    private static String table(List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder(
                        "# Results of the benchmark\n\nWritten by `distribution/benchmark/run` on ")
                .append(LocalDate.now())
                .append(".\n")
                .append(machine())
                .append("\n\n| measured | Sen | beside it | figure | target | met |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.markdown()).append('\n'));
        return text.toString();
    }

    private static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        return String.format(
                Locale.ROOT,
                "Machine: %d processors (%s), %d GiB of memory, %s, Java %s; servers and load share it.",
                Runtime.getRuntime().availableProcessors(),
                processor,
                Long.parseLong(memory) >> 20,
                System.getProperty("os.name"),
                Runtime.version());
    }
}
