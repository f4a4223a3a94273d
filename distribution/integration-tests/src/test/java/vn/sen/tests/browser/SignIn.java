// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

/** Signs in by the form that people use. */
final class SignIn {

    private SignIn() {}

    static void as(Browser browser, String name, String password) {
        browser.open("/sign-in", 1280);
        fill(browser, name, password);
    }

    /** Fills the form in that is open. */
    static void fill(Browser browser, String name, String password) {
        browser.one("main input[name=name]").sendKeys(name);
        browser.one("main input[name=password]").sendKeys(password);
        Submission.by(browser.one("main button[type=submit]"));
    }
}
