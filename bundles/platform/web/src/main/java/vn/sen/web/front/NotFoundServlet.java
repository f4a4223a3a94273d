// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.sen.web.api.ProblemException;
import vn.sen.web.container.PlainServlet;
import vn.sen.web.exchange.ServletHead;

/** Answers for every path that nobody serves, and for errors that servlets raise. */
public final class NotFoundServlet extends PlainServlet {

    private final ServerAnswers answers;

    public NotFoundServlet(ServerAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object raised = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = raised instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Optional<Throwable> cause = thrown instanceof Throwable known ? Optional.of(known) : Optional.empty();
        ServletHead head = new ServletHead(request);
        answers.raised(status, cause, head).writeTo(response, head);
    }

    /** Sends a problem that came up before any container was asked. */
    void send(ProblemException problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletHead head = new ServletHead(request);
        answers.problem(problem, head).writeTo(response, head);
    }
}
