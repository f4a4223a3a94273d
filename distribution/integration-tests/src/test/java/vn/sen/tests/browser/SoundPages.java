// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.provider.Arguments;

/** Opens pages and finds what is unsound about each, in one language and at one width. */
final class SoundPages {

    static final int DESK = 1280;
    static final int TELEPHONE = 360;

    /** For {@code @MethodSource}: each language at each width. */
    static final String VIEWS = "vn.sen.tests.browser.SoundPages#views";

    private final Browser browser;
    private final Accessibility accessibility = new Accessibility();

    SoundPages(Browser browser) throws Exception {
        this.browser = browser;
    }

    static Stream<Arguments> views() {
        return Stream.of("vi", "en")
                .flatMap(language -> Stream.of(DESK, TELEPHONE).map(width -> Arguments.of(language, width)));
    }

    void assertSound(Map<String, String> pages, String language, int width) throws Exception {
        assertSound(pages, Set.of(), language, width);
    }

    /** @param absent those of the pages at whose address there is nothing, of which a browser complains */
    void assertSound(Map<String, String> pages, Set<String> absent, String language, int width) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> page : new TreeMap<>(pages).entrySet()) {
            String name = page.getKey() + "-" + language + "-" + width;
            browser.open(page.getValue(), width);
            PageLook look = PageLook.of(browser, width);
            List<String> errors = look.consoleErrors().stream()
                    .filter(message -> !absent.contains(page.getKey()) || !message.contains("status of 404"))
                    .toList();
            softly.assertThat(errors).as(name + ": console").isEmpty();
            softly.assertThat(look.tooWide()).as(name + ": too wide").isFalse();
            softly.assertThat(browser.one("html").getAttribute("lang")).as(name).isEqualTo(language);
            softly.assertThat(browser.all("main h1")).as(name + ": one heading").hasSize(1);
            softly.assertThat(accessibility.violations(browser))
                    .as(name + ": axe")
                    .isEqualTo(List.of());
            browser.screenshot(name);
        }
        softly.assertAll();
    }
}
