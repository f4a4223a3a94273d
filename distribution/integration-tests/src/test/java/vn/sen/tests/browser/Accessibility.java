// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at the page in a browser with axe-core. */
final class Accessibility {

    private static final String RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
            + " 'best-practice'], resultTypes: ['violations']}";

    private final String axe;

    Accessibility() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every breach, with the rule and the element. */
    List<String> violations(Browser browser) throws IOException {
        browser.run(axe);
        Object report = browser.runAsync("const done = arguments[arguments.length - 1];" + "axe.run(document, " + RULES
                + ").then(r => done(JSON.stringify(r.violations)), e => done('' + e));");
        JsonNode violations = new ObjectMapper().readTree(String.valueOf(report));
        List<String> sentences = new ArrayList<>();
        for (JsonNode violation : violations) {
            for (JsonNode node : violation.path("nodes")) {
                sentences.add(violation.path("id").asText() + ": "
                        + violation.path("help").asText() + " at "
                        + node.path("html").asText());
            }
        }
        return sentences;
    }
}
