// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import java.util.List;

/** How the page in a browser looks to a machine. */
record PageLook(boolean tooWide, List<String> consoleErrors) {

    static PageLook of(Browser browser) {
        long page = browser.number("return document.documentElement.scrollWidth");
        long window = browser.number("return window.innerWidth");
        long device = browser.number("return screen.width");
        return new PageLook(page > Math.min(window, device), browser.consoleErrors());
    }
}
