// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.exchange.RequestHead;
import vn.sen.web.problem.FailureReading;
import vn.sen.web.problem.ProblemAnswer;
import vn.sen.web.problem.ProblemLog;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.problem.StartUp;
import vn.sen.web.text.BundleTexts;

/** What the server itself answers: for paths that nobody serves, requests nobody can read, and while it starts. */
public final class ServerAnswers {

    private static final String LIVE = "/health/live";
    private static final byte[] ALIVE =
            "{\"status\":\"UP\",\"checks\":[],\"modules\":[]}".getBytes(StandardCharsets.US_ASCII);

    private final ProblemRenderer problems;
    private final BundleTexts texts;
    private final StartUp startUp;

    public ServerAnswers(ProblemRenderer problems, BundleTexts texts, StartUp startUp) {
        this.problems = problems;
        this.texts = texts;
        this.startUp = startUp;
    }

    /** The answer with a status that the server raised. */
    ProblemAnswer raised(int status, Optional<Throwable> cause, RequestHead request) {
        if (startUp.makesDoubtful(status)) {
            return starting(request);
        }
        ProblemException problem = cause.filter(thrown -> status == 500)
                .map(FailureReading::read)
                .orElseGet(() -> ProblemException.problem(status, code(status)).build());
        return problem(problem, request);
    }

    /** The answer for a problem that came up before any container was asked. */
    ProblemAnswer problem(ProblemException problem, RequestHead request) {
        Exchange exchange = new Exchange(request, texts);
        return problems.render(problem, ProblemLog.record(problem, exchange), exchange);
    }

    /** Whoever asks for life gets it told as soon as the server listens: a restart would not hasten the start. */
    private ProblemAnswer starting(RequestHead request) {
        if (request.path().equals(LIVE)) {
            return new ProblemAnswer(200, Map.of("Cache-Control", "no-store"), "application/json", ALIVE);
        }
        return problem(StartUp.problem(), request);
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 408 -> "request-too-slow";
            case 414 -> "address-too-long";
            case 415 -> "unsupported-media-type";
            case 431 -> "headers-too-large";
            case 500 -> "internal-error";
            case 503 -> "unavailable";
            default -> "status-" + status / 100 + "xx";
        };
    }
}
