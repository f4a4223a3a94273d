// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.sen.benchmark.load.Load;
import vn.sen.benchmark.load.LoadResult;
import vn.sen.benchmark.server.Modules;
import vn.sen.benchmark.server.Sen;
import vn.sen.benchmark.server.ServerProcess;

/** Reading one procedure and a list of fifty, against a bare servlet in the same server at the same time of its life. */
public record Reading(Place place) implements Part {

    private static final int CONNECTIONS = 16;
    /** Long enough for 30,000 requests, after which Java compiles for good ({@code bin/sen} sets that). */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final Duration MEASURED = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "read";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Sen sen = place.server();
        Path data = place.folder("sen-data");
        ServerProcess server = sen.start(
                data, Map.of("SEN_PROFILE", place.profile("procedures").toString()));
        try {
            Modules modules = new Modules(sen.port(), data);
            modules.install(ProbePackage.write(place));
            modules.enable(ProbePackage.MODULE);
            Procedures.seed(sen.port(), modules.token());
            Load bare = load(sen, "/benchmark/bare");
            Load one = load(sen, Procedures.PATH + "/" + Procedures.code(1));
            Load list = load(sen, Procedures.PATH + "?limit=50");
            for (Load load : List.of(bare, one, list)) {
                load.run(WARM_UP);
            }
            LoadResult bareResult = bare.run(MEASURED);
            return List.of(
                    row("read one procedure", one.run(MEASURED), bareResult, 0.4),
                    row("read a list of 50", list.run(MEASURED), bareResult, 0));
        } finally {
            server.stop();
        }
    }

    private static Load load(Sen sen, String path) {
        return Load.reading(sen.port(), CONNECTIONS, path);
    }

    private static Row row(String what, LoadResult result, LoadResult bare, double least) {
        String failed =
                result.failures().isEmpty() ? "" : ", " + result.failures().size() + " failed";
        return Row.atLeast(
                what,
                Row.perSecond(result.perSecond()) + ", p99 " + Row.millis(result.p99()) + failed,
                "bare servlet " + Row.perSecond(bare.perSecond()),
                result.failures().isEmpty() ? result.perSecond() / bare.perSecond() : 0,
                least);
    }
}
