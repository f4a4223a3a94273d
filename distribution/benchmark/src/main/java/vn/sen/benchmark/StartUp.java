// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.sen.benchmark.server.Karaf;
import vn.sen.benchmark.server.Sen;
import vn.sen.benchmark.server.ServerProcess;

/** How long Sen takes to be ready with every module of the profile, and an empty Karaf to be started; their memory. */
public record StartUp(Place place, int rounds) implements Part {

    private static final int SETTLING_SECONDS = 3;
    private static final double MILLIS = 1000.0;

    /** Times in seconds, memory in MiB; the median of some rounds. */
    private static final class Series {
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> mib = new ArrayList<>();

        void add(ServerProcess server) throws IOException, InterruptedException {
            seconds.add(server.untilReady().toMillis() / MILLIS);
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            mib.add((double) server.residentMib());
        }
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Karaf karaf = new Karaf(place.karaf(), place.work());
        Sen sen = place.server();
        Series karafClean = new Series();
        Series karafKept = new Series();
        Series senClean = new Series();
        Series senKept = new Series();
        for (int round = 0; round < rounds; round++) {
            Path karafData = place.folder("karaf-data");
            Path senData = place.folder("sen-data");
            start(karafClean, karaf, karafData);
            start(senClean, sen, senData);
            start(karafKept, karaf, karafData);
            start(senKept, sen, senData);
        }
        return List.of(
                time("ready, first start on this machine", senClean, karafClean),
                time("ready, later start", senKept, karafKept),
                memory("resident memory, first start", senClean, karafClean),
                memory("resident memory, later start", senKept, karafKept));
    }

    private static void start(Series series, Karaf karaf, Path data) throws IOException, InterruptedException {
        ServerProcess server = karaf.start(data);
        series.add(server);
        server.stop();
    }

    private static void start(Series series, Sen sen, Path data) throws IOException, InterruptedException {
        ServerProcess server = sen.start(data, Map.of());
        series.add(server);
        server.stop();
    }

    private static Row time(String what, Series sen, Series karaf) {
        double ours = median(sen.seconds);
        double theirs = median(karaf.seconds);
        return Row.atMost(what, seconds(sen.seconds), "Karaf " + seconds(karaf.seconds), ours / theirs, 1);
    }

    private static Row memory(String what, Series sen, Series karaf) {
        double ours = median(sen.mib);
        double theirs = median(karaf.mib);
        return Row.atMost(what, Row.text(ours) + " MiB", "Karaf " + Row.text(theirs) + " MiB", ours / theirs, 1);
    }

    private static String seconds(List<Double> values) {
        return Row.text(median(values)) + " s";
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
