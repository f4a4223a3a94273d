// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.administration.FakeModules.problem;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.administration.RequestHeaders;
import vn.sen.web.api.HtmlPage;

class InstallPageTest {

    private final FakeModules modules = new FakeModules();
    private final InstallPage page = new InstallPage(modules);

    @Test
    void the_file_of_the_form_is_installed_and_the_list_tells_so() throws IOException {
        Response response = send("survey.sen", "survey");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).isEqualTo("/modules?done=install&module=survey");
        assertThat(modules.find("survey")).isPresent();
        assertThat(new ModulePages(modules)
                        .list("install", "survey", RequestHeaders.in("en"))
                        .params())
                .extractingByKey("done")
                .isEqualTo(java.util.Optional.of("install"));
    }

    @Test
    void a_refused_package_shows_every_reason() throws IOException {
        modules.refusing("survey", problem("digest-wrong"));

        Response response = send("survey.sen", "survey");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(((HtmlPage) response.getEntity()).params().get("reasons"))
                .isEqualTo(List.of(new ProblemView("digest-wrong", "Reason digest-wrong")));
    }

    @Test
    void a_form_without_a_file_installs_nothing() throws IOException {
        Response response = send("", "");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(modules.list()).isEmpty();
    }

    private Response send(String name, String content) throws IOException {
        String form = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"package\"; filename=\"" + name + "\"\r\n\r\n"
                + content + "\r\n--x--\r\n";
        return page.install(
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
                "multipart/form-data; boundary=x",
                RequestHeaders.in("en"));
    }
}
