// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.exchange.Exchange;

/**
 * Renders the page that a resource method answers. It does so in a filter rather than in a body writer, since a fault
 * in a template can then still become an error page.
 */
public final class PageWriter implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.valueOf(Shell.CONTENT_TYPE);

    private final Shell shell;
    private final TemplatePackage templates;

    public PageWriter(Shell shell, TemplatePackage templates) {
        this.shell = shell;
        this.templates = templates;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HtmlPage page)) {
            return;
        }
        Exchange exchange = Exchange.of(request);
        byte[] html = shell.page(page, templates, exchange);
        response.setEntity(html, new Annotation[0], HTML);
        response.getHeaders()
                .putSingle("Content-Language", exchange.texts().locale().getLanguage());
        response.getHeaders().add("Vary", "Accept-Language, Cookie");
        if (!response.getHeaders().containsKey("Cache-Control")) {
            // What a page shows depends on who is signed in: it may be kept, but must be asked for again.
            response.getHeaders().putSingle("Cache-Control", "private, no-cache");
        }
    }
}
