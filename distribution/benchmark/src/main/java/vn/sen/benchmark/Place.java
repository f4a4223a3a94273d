// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.sen.benchmark.server.Sen;

/**
 * Where everything is.
 *
 * @param sen home of the assembled server
 * @param karaf home of the Karaf to compare with
 * @param probe bundle file of the benchmark's own module
 * @param work an empty folder for data and logs
 * @param version of Sen
 */
public record Place(Path sen, Path karaf, Path probe, Path work, String version) {

    /** A server on a port that is free now. */
    public Sen server() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new Sen(sen, work, socket.getLocalPort());
        }
    }

    /** A folder that does not exist yet or has been emptied. */
    public Path folder(String name) throws IOException {
        Path folder = work.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** A profile without limits on public requests, which would else answer 429 to any benchmark. */
    public Path profile(String... modules) throws IOException {
        return Files.writeString(work.resolve("profile.json"), """
                {
                  "province": {"code": "H12", "name": {"vi": "Cà Mau", "en": "Ca Mau"}},
                  "modules": ["%s"],
                  "settings": {"vn.sen.web": {"public.requests.per.second": 0}}
                }
                """.formatted(String.join("\", \"", modules)));
    }
}
