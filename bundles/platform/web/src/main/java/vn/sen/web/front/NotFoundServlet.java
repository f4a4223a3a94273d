// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.sen.web.api.ProblemException;
import vn.sen.web.container.PlainServlet;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.problem.ProblemLog;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.text.BundleTexts;

/** Answers for every path that nobody serves, and for errors that the server itself raises. */
public final class NotFoundServlet extends PlainServlet {

    private final ProblemRenderer problems;
    private final BundleTexts texts;

    public NotFoundServlet(ProblemRenderer problems, BundleTexts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object raised = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = raised instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ProblemException.Builder problem = ProblemException.problem(
                status,
                switch (status) {
                    case 400 -> "bad-request";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 500 -> "internal-error";
                    case 503 -> "unavailable";
                    default -> "status-" + status / 100 + "xx";
                });
        if (thrown instanceof Throwable cause) {
            problem.cause(cause);
        }
        send(problem.build(), request, response);
    }

    /** Sends a problem that came up before any container was asked. */
    void send(ProblemException problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, texts);
        problems.render(problem, ProblemLog.record(problem, exchange), exchange).writeTo(response);
    }
}
