// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sen.notifications.api.Message;

/**
 * The text of a message as HTML that says exactly the same: paragraphs, lines and links, readable aloud and on a telephone.
 * It loads nothing from anywhere, so that nobody learns by it that and where a mail was read.
 */
final class MailHtml {

    // Behind an address stand the signs that end a sentence; they are part of it less often than not.
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n+");

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body style="margin:0 auto;padding:16px;max-width:40em;font-family:sans-serif;font-size:16px;line-height:1.5;color:#212529;background-color:#ffffff">
            %s
            </body>
            </html>
            """;

    private MailHtml() {}

    static String of(Message message) {
        String paragraphs = Arrays.stream(PARAGRAPH.split(message.text().strip()))
                .map(MailHtml::paragraph)
                .collect(Collectors.joining("\n"));
        return FRAME.formatted(message.language().tag(), escaped(message.subject()), paragraphs);
    }

    private static String paragraph(String text) {
        return "<p style=\"overflow-wrap:anywhere\">" + linked(text).replace("\n", "<br>\n") + "</p>";
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            String address = escaped(link.group());
            html.append(escaped(text.substring(from, link.start())));
            // What is seen is where it leads, always.
            html.append("<a href=\"" + address + "\">" + address + "</a>");
            from = link.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
