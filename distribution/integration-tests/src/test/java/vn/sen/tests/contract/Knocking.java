// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.sen.tests.contract.Doorways.Doorway;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;

/** Asks for a method, again when the limit of requests says so. */
final class Knocking {

    /** Fits every path variable and names nothing that exists. */
    static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static final Duration BOUND = Duration.ofSeconds(60);

    private Knocking() {}

    /** With a path that names nothing that exists, and a body that says nothing where one is read. */
    static Answer knock(Http client, Doorway doorway) throws Exception {
        boolean body = !doorway.verb().equals("GET") && doorway.takes().isPresent();
        return knock(client, doorway, doorway.path(NOBODY), body ? Optional.of("{}") : Optional.empty());
    }

    static Answer knock(Http client, Doorway doorway, String path, Optional<String> body) throws Exception {
        Http asking = client.with("Accept", doorway.page() ? "text/html" : "application/json, */*;q=0.5");
        AtomicReference<Answer> last = new AtomicReference<>();
        Deadline.await("the limit of requests lets one through", BOUND, () -> {
            last.set(asking.send(
                    doorway.verb(),
                    path,
                    body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody),
                    body.flatMap(text -> doorway.takes())));
            return last.get().status() != 429;
        });
        return last.get();
    }
}
