// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** What is answered between the first open connection and the last module. */
@SenTest
class StartingTest {

    private static final Duration BOUND = Duration.ofSeconds(90);

    @Test
    void from_the_first_connection_on_nobody_is_told_that_a_path_leads_nowhere(Launcher launcher) throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        try (SenProcess server = launcher.prepareProcess().launch()) {
            Http program = server.anybody().with("Accept", "application/json");
            Http person = server.anybody().with("Accept", "text/html");
            Deadline.await("ready", BOUND, () -> {
                // Readiness is asked first: once it is there, everything else has to be.
                boolean ready = ask(program, "/health/ready")
                        .map(answer -> check(answer, "json", seen, wrong))
                        .orElse(false);
                ask(program, "/health/live")
                        .filter(live -> live.status() != 200)
                        .ifPresent(live -> wrong.add("" + live));
                boolean served = ask(program, "/api/v1/procedures?limit=1")
                        .map(answer -> check(answer, "json", seen, wrong))
                        .orElse(false);
                boolean shown = ask(person, "/procedures")
                        .map(answer -> check(answer, "text/html", seen, wrong))
                        .orElse(false);
                return ready && served && shown;
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).contains("/health/ready 503", "/api/v1/procedures?limit=1 503", "/procedures 503");
    }

    /** True when the path is served. */
    private static boolean check(Answer answer, String type, Set<String> seen, List<String> wrong) {
        String path = answer.request().replace("GET ", "");
        seen.add(path + " " + answer.status());
        boolean waiting =
                answer.status() == 503 && (answer.header("Retry-After").isPresent() || path.equals("/health/ready"));
        if (answer.status() != 200 && !waiting || !answer.contentType().contains(type)) {
            wrong.add(answer.toString());
        }
        return answer.status() == 200;
    }

    private static Optional<Answer> ask(Http client, String path) {
        try {
            return Optional.of(client.get(path));
        } catch (AssertionError notListening) {
            return Optional.empty();
        }
    }
}
