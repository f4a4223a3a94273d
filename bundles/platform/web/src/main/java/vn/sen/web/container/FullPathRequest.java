// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Shows Jersey the whole path from the root of the server, whatever pattern the servlet was found by. */
final class FullPathRequest extends HttpServletRequestWrapper {

    FullPathRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        HttpServletRequest request = (HttpServletRequest) getRequest();
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
