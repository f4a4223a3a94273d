// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.probe;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The least a servlet can do in this server: the same bytes for everybody. What everything else is compared with. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/benchmark/bare")
public final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final byte[] BODY = "{\"code\":\"1.000001\",\"name\":\"bare\"}".getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}
