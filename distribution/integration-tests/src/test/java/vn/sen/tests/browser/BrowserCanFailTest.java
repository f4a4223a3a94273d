// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page with every fault that the checks of the real pages look for. */
class BrowserCanFailTest {

    private static final String BAD_PAGE = """
            <!doctype html><html><head><title>x</title><link rel="icon" href="data:,"></head>
            <body><img src="data:,"><div style="width: 900px">wide</div><script>document.title = 'y'</script></body></html>
            """;

    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "script-src 'self'");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            byte[] page = BAD_PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        browser =
                Browser.at(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.stop(0);
    }

    @Test
    void an_inaccessible_page_is_found() throws Exception {
        assertThat(new Accessibility().violations(browser.open("/", 1280)))
                .anyMatch(fault -> fault.startsWith("image-alt"))
                .anyMatch(fault -> fault.startsWith("html-has-lang"));
    }

    @Test
    void a_page_too_wide_for_a_telephone_is_found() {
        assertThat(PageLook.of(browser.open("/", 360), 360).tooWide()).isTrue();
    }

    @Test
    void a_breach_of_the_content_policy_is_found() {
        assertThat(PageLook.of(browser.open("/", 1280), 1280).consoleErrors())
                .anyMatch(message -> message.contains("Content Security Policy"));
    }
}
