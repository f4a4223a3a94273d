// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;

/** Entry of {@code bin/sen}. */
public final class Sen {

    private Sen() {}

    public static void main(String[] arguments) throws Exception {
        Texts texts = Texts.of(System.getenv());
        Path home = Path.of(System.getProperty("sen.home"));
        Set<String> flags = new HashSet<>();
        for (String argument : List.of(arguments)) {
            if (argument.equals("-v")) {
                flags.add("verbose");
            } else if (argument.startsWith("--")) {
                flags.add(argument.substring(2));
            }
        }
        try {
            new RunCommand(texts).run(LaunchOptions.read(home, System.getenv(), flags));
        } catch (LaunchRefusedException refused) {
            System.err.println(texts.get(refused.key(), refused.arguments()));
            System.exit(2);
        }
    }
}
