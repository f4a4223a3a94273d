// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Zoo;

/** An administrator switches a module off and on in the browser. */
@SenTest
class AdministratorTest {

    private Browser browser;
    private Zoo zoo;

    @BeforeEach
    void open(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
        zoo = new Zoo(server.demo());
    }

    @AfterEach
    void close() {
        browser.close();
        zoo.enable("noticeboard");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_module_is_switched_off_and_on_by_buttons(boolean scripts) {
        browser.scripts(scripts);
        SignIn.as(browser, "demo", "demo-secret");
        assertThat(browser.all("header form[action='/sign-out']")).hasSize(1);

        act("disable");
        assertThat(zoo.state("noticeboard")).isEqualTo("AVAILABLE");
        assertThat(browser.open("/", 1280).all("header a[href='/notices']")).isEmpty();

        act("enable");
        assertThat(zoo.state("noticeboard")).isEqualTo("ENABLED");
        assertThat(browser.open("/", 1280).all("header a[href='/notices']")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/modules", "/administration", "/clients"})
    void whoever_is_not_signed_in_is_asked_to_and_then_gets_there(String path) {
        browser.open(path, 1280);
        assertThat(browser.path()).isEqualTo("/sign-in");

        SignIn.fill(browser, "demo", "demo-secret");
        assertThat(browser.path()).isEqualTo(path);
    }

    @Test
    void a_wrong_password_is_explained_and_can_be_mended() {
        SignIn.as(browser, "demo", "wrong");
        assertThat(browser.one("main [role=alert]").getText()).isNotBlank();
        assertThat(browser.path()).isEqualTo("/sign-in");

        browser.one("main input[name=name]").clear();
        SignIn.fill(browser, "demo", "demo-secret");
        assertThat(browser.all("header form[action='/sign-out']")).hasSize(1);
    }

    private void act(String name) {
        Submission.by(browser.open("/modules", 1280).one("main a[href='/modules/noticeboard/" + name + "']"));
        Submission.by(browser.one("main form[action='/modules/noticeboard/" + name + "'] button"));
        assertThat(browser.path()).isEqualTo("/modules");
    }
}
