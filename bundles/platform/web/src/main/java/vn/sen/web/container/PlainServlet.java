// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet for HTTP without the serializable state that the class of the API would bring. */
public abstract class PlainServlet implements Servlet {

    private volatile ServletConfig config;

    /** Answers a request. Many threads at once. */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    @Override
    public void init(ServletConfig given) throws ServletException {
        config = given;
    }

    @Override
    public final void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        answer((HttpServletRequest) request, (HttpServletResponse) response);
    }

    @Override
    public ServletConfig getServletConfig() {
        return config;
    }

    @Override
    public String getServletInfo() {
        return "Sen";
    }

    @Override
    public void destroy() {
        config = null;
    }
}
