// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import vn.sen.web.problem.ProblemAnswer;

/** Gives what Jetty refuses by itself the same form as everything else; Jetty's own page would tell who it is. */
final class JettyErrors extends ErrorHandler {

    private final ServerAnswers answers;

    JettyErrors(ServerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        ProblemAnswer answer = answers.raised(status, Optional.ofNullable(cause), new JettyHead(request));
        response.setStatus(answer.status());
        SecurityHeaders.set(request.isSecure(), response.getHeaders()::put);
        answer.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
