// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import vn.sen.web.api.ProblemException;
import vn.sen.web.text.Languages;

/** Stands before every servlet: refuses addresses nobody can read, sets the security headers, switches the language. */
public final class FrontFilter implements Filter {

    private static final int YEAR_SECONDS = 31_536_000;

    private final NotFoundServlet problems;

    public FrontFilter(NotFoundServlet problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest plain, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) answer;
        SecurityHeaders.set(request.isSecure(), response::setHeader);
        String query = request.getQueryString();
        if (!AddressCheck.isReadable(request.getRequestURI()) || query != null && !AddressCheck.isReadable(query)) {
            problems.send(ProblemException.problem(400, "unreadable-address").build(), request, response);
            return;
        }
        if (query != null && query.contains("lang=")) {
            Optional<LanguageSwitch> wanted = LanguageSwitch.in(request.getMethod(), request.getRequestURI(), query);
            if (wanted.isPresent()) {
                change(wanted.get(), request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void change(LanguageSwitch wanted, HttpServletRequest request, HttpServletResponse response) {
        Locale language = wanted.language();
        Cookie cookie = new Cookie(Languages.COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", wanted.path());
        response.setHeader("Cache-Control", "no-store");
    }
}
