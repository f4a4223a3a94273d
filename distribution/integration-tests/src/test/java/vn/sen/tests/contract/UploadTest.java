// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Assembly;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** An administrator installs a module with a browser that runs no scripts. */
@SenTest
class UploadTest {

    private static final String TYPE = "multipart/form-data; boundary=----browser";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @Test
    void the_form_on_the_page_of_modules_installs_a_package(SenServer server) throws Exception {
        Http browser = signedIn(server);
        byte[] upload = ModulePackage.of("visiting", Animals.answering("visiting", "\"1\""))
                .build(Assembly.output("upload"));
        Zoo zoo = new Zoo(server.demo());
        try {
            Answer answer =
                    browser.post("/modules", TYPE, form(token(browser), upload)).expect(303);

            assertThat(answer.header("Location")).contains("/modules?done=install&module=visiting");
            assertThat(zoo.state("visiting")).isEqualTo("AVAILABLE");
        } finally {
            zoo.release("visiting");
        }
    }

    @Test
    void a_package_that_is_none_is_refused_with_reasons_on_the_page(SenServer server) throws Exception {
        Http browser = signedIn(server);

        Answer answer = browser.post("/modules", TYPE, form(token(browser), new byte[] {1, 2, 3}));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("role=\"alert\"");
    }

    @Test
    void a_form_without_the_token_of_the_session_installs_nothing(SenServer server) throws Exception {
        Http browser = signedIn(server);

        assertThat(browser.post("/modules", TYPE, form("made-up", new byte[] {1, 2, 3}))
                        .status())
                .isEqualTo(403);
    }

    private static Http signedIn(SenServer server) {
        Http page = server.anybody().with("Accept", "text/html");
        Answer answer = page.send(
                "POST",
                "/sign-in",
                java.net.http.HttpRequest.BodyPublishers.ofString("name=demo&password=demo-secret"),
                Optional.of("application/x-www-form-urlencoded"));
        String cookie = answer.header("set-cookie").orElseThrow(() -> new AssertionError(answer.toString()));
        return page.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    private static String token(Http browser) {
        Matcher token = TOKEN.matcher(browser.get("/modules").expect(200).text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static byte[] form(String token, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("------browser\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                        + "\r\n------browser\r\nContent-Disposition: form-data; name=\"package\"; filename=\"a.sen\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(file);
        form.writeBytes("\r\n------browser--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
