// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.web.access.CsrfToken;
import vn.sen.web.api.PageContext;
import vn.sen.web.api.RequestOrigin;
import vn.sen.web.api.Texts;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.text.Languages;

/** One request on its way, from the servlet to the last filter. Used by one thread at a time. */
public final class Exchange {

    /** Name of the request attribute, which is also the property of Jersey's request context. */
    public static final String KEY = "vn.sen.web.exchange";

    private final RequestHead head;
    private final BundleTexts bundleTexts;
    private String id;
    private Texts texts;
    private Optional<Caller> caller = Optional.empty();

    public Exchange(HttpServletRequest request, BundleTexts bundleTexts) {
        this(new ServletHead(request), bundleTexts);
    }

    public Exchange(RequestHead head, BundleTexts bundleTexts) {
        this.head = head;
        this.bundleTexts = bundleTexts;
    }

    public static Exchange of(ContainerRequestContext context) {
        return (Exchange) context.getProperty(KEY);
    }

    /** Names this request wherever something is said of it. */
    public String id() {
        if (id == null) {
            id = UUID.randomUUID().toString();
        }
        return id;
    }

    public RequestOrigin origin() {
        return new RequestOrigin(id(), head.remoteAddress(), caller);
    }

    public RequestHead head() {
        return head;
    }

    /** The texts of the bundle that answers, in the language of the request. */
    public Texts texts() {
        if (texts == null) {
            Locale locale = Languages.choose(cookie(Languages.COOKIE), head.header("Accept-Language"));
            texts = bundleTexts.in(locale);
        }
        return texts;
    }

    public Optional<Caller> caller() {
        return caller;
    }

    public void caller(Optional<Caller> found) {
        caller = found;
    }

    public Optional<String> cookie(String name) {
        return head.cookie(name);
    }

    /** The value of the session cookie. */
    public Optional<String> session() {
        return Credentials.session(this::cookie);
    }

    /** Path and query of the request, as the client wrote them. */
    public String path() {
        return head.query().map(query -> head.path() + "?" + query).orElseGet(head::path);
    }

    /** What a template gets to know. */
    public PageContext page() {
        String token = session().map(CsrfToken::of).orElse("");
        return new PageContext(texts().locale(), path(), caller, token);
    }

    /** True when the answer is for a person with a browser rather than for a program. */
    public boolean wantsPage() {
        String path = head.path();
        // Of the addresses of OAuth only this one is visited by people.
        boolean forPrograms = path.startsWith("/oauth2/") && !path.startsWith("/oauth2/authorize");
        if (path.startsWith("/api/") || forPrograms || path.startsWith("/health")) {
            return false;
        }
        return head.header("Accept")
                .map(accept -> accept.contains("text/html")
                        || accept.contains("*/*") && !accept.contains("json")
                        || accept.contains("text/*"))
                .orElse(true);
    }
}
