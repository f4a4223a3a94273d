// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import java.util.List;

/** How the page in a browser looks to a machine. */
record PageLook(boolean tooWide, List<String> consoleErrors) {

    /** Looks at a page that was opened in a window of the given width. */
    static PageLook of(Browser browser, int width) {
        long page = browser.number("return document.documentElement.scrollWidth");
        return new PageLook(page > width, browser.consoleErrors());
    }
}
