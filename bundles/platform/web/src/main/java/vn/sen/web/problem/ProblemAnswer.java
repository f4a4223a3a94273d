// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import vn.sen.web.exchange.RequestHead;

/** A problem made ready to be sent. The bytes belong to this record. */
public record ProblemAnswer(int status, Map<String, String> headers, String contentType, byte[] body) {

    /** Answers a request whose body may not have been read. */
    public void writeTo(HttpServletResponse response, RequestHead request) throws IOException {
        response.setStatus(status);
        if (!request.finishBody()) {
            response.setHeader("Connection", "close");
        }
        headers.forEach(response::setHeader);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
