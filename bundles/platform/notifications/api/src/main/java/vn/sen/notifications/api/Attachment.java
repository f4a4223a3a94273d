// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.sen.documents.api.FileHash;

/**
 * A stored file that goes with a notification. The notification refers to it until its text is removed, so nobody else has
 * to keep it for that.
 *
 * @param name as the receiver sees it, with its ending: {@code Thư xin lỗi.pdf}; at most {@value #MOST_NAME} characters.
 *     Kept encrypted, as it may name a person
 * @param file what {@link vn.sen.documents.api.FileStore#put} has answered; its kind is the one found in its bytes
 */
public record Attachment(String name, FileHash file) {

    /** Characters of a name; more than these are cut by mail programs and file systems. */
    public static final int MOST_NAME = 80;

    // Also marks that turn the direction of writing, by which "gpj.exe" reads as "exe.jpg".
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]");

    public Attachment {
        Objects.requireNonNull(file, "file");
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > MOST_NAME || UNSAFE.matcher(name).find()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a file: write 1 to " + MOST_NAME
                    + " characters without / \\ : * ? \" < > | and without control characters");
        }
    }
}
