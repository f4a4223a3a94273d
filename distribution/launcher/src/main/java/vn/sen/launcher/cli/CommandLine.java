// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed: words in their order, and options.
 *
 * @param words the command and what it applies to
 * @param flags options by their long names, without dashes
 */
record CommandLine(List<String> words, Set<String> flags) {

    private static final Map<String, String> SHORT = Map.of("-v", "verbose", "-h", "help");

    CommandLine {
        words = List.copyOf(words);
        flags = Set.copyOf(flags);
    }

    static CommandLine parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Set<String> flags = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                flags.add(argument.substring(2));
            } else if (argument.startsWith("-") && argument.length() > 1) {
                flags.add(SHORT.getOrDefault(argument, argument.substring(1)));
            } else {
                words.add(argument);
            }
        }
        return new CommandLine(words, flags);
    }

    /** The command; {@code help} when nothing was typed or help was asked for. */
    String command() {
        return words.isEmpty() || flags.contains("help") ? "help" : words.get(0);
    }

    /** The words behind the command. */
    List<String> operands() {
        return words.subList(Math.min(1, words.size()), words.size());
    }

    /** @throws UsageException naming the first option that is not among those the command knows */
    void allow(Set<String> known) throws UsageException {
        for (String flag : flags) {
            if (!known.contains(flag)) {
                throw new UsageException("usage.option", "--" + flag, command());
            }
        }
    }

    /** @throws UsageException when there are fewer or more words behind the command than it takes */
    void expect(int least, int most) throws UsageException {
        int count = operands().size();
        if (count > most) {
            throw new UsageException("usage.word", operands().get(most), command());
        }
        if (count < least) {
            throw new UsageException("usage.missing", command());
        }
    }
}
