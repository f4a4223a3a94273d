// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRefusedException.Reason;

/** Where the password of a key file comes from. */
@FunctionalInterface
public interface PasswordSource {

    /** A fresh array, which whoever asked fills with zeros. */
    char[] read();

    static char[] file(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Optional.ofNullable(reader.readLine()).orElse("").toCharArray();
        } catch (IOException missing) {
            throw new SigningRefusedException(
                    Reason.KEY_UNUSABLE, "The file with the password, " + file + ", cannot be read", missing);
        }
    }

    static char[] environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new SigningRefusedException(
                        Reason.KEY_UNUSABLE,
                        "Neither passwordFile nor an environment variable \"" + name + "\" gives the password"))
                .toCharArray();
    }
}
