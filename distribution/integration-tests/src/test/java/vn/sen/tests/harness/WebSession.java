// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's session, held by its cookie, on whichever node. */
public final class WebSession {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String cookie;

    private WebSession(String cookie) {
        this.cookie = cookie;
    }

    /** Signs in with name and password. */
    public static WebSession of(Http http, String name, String password) {
        Answer answer = http.post("/sign-in", FORM, form(Map.of("name", name, "password", password)))
                .expect(303);
        String set = answer.header("Set-Cookie").orElseThrow();
        return new WebSession(set.substring(0, set.indexOf(';')));
    }

    /** Signs in with a one-time password and chooses another. */
    public static WebSession ofNewcomer(Http http, String name, String oneTime, String chosen) {
        WebSession begun = of(http, name, oneTime);
        Answer answer = begun.on(http)
                .post("/sign-in/password", FORM, form(Map.of("password", chosen, "again", chosen)))
                .expect(303);
        String set = answer.header("Set-Cookie").orElseThrow();
        return new WebSession(set.substring(0, set.indexOf(';')));
    }

    /** A client of a node that sends the cookie and asks for pages. */
    public Http on(Http node) {
        return node.with("Cookie", cookie).with("Accept", "text/html");
    }

    /** Lets a program act for the person, and tells the code that the program gets. */
    public String allow(Http node, String address) {
        Http browser = on(node);
        String page = browser.get(address).expect(200).text();
        Map<String, String> fields = new LinkedHashMap<>();
        String asked = page.substring(page.indexOf("<form method=\"post\" action=\"/oauth2/authorize\""));
        Matcher hidden = HIDDEN.matcher(asked.substring(0, asked.indexOf("</form>")));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2).replace("&amp;", "&"));
        }
        fields.put("decision", "allow");
        String back = browser.post("/oauth2/authorize", FORM, form(fields))
                .expect(303)
                .header("Location")
                .orElseThrow();
        Matcher code =
                Pattern.compile("[?&]code=([^&]+)").matcher(URI.create(back).toString());
        if (!code.find()) {
            throw new AssertionError("No code in " + back);
        }
        return code.group(1);
    }

    /** Fields as a form sends them. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
