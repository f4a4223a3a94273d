// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.sen.audit.export.JsonLines;
import vn.sen.audit.proof.Fault;
import vn.sen.audit.proof.LinkCheck;

/**
 * Verifies an exported file without a server, a database or a key: {@code VerifyExport <audit.jsonl> [<heads.csv>]}.
 * Each record is checked by itself and against the one before it in the file; with published heads, also against them.
 */
public final class VerifyExport {

    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final int EVERY = 100_000;

    private final PrintStream out;
    private final ResourceBundle texts;
    private long records;
    private long gaps;
    private long matched;
    private Optional<JsonLines.Line> last = Optional.empty();

    VerifyExport(PrintStream out, Locale locale) {
        this.out = out;
        this.texts = ResourceBundle.getBundle("i18n.verify", locale, VerifyExport.class.getClassLoader());
    }

    public static void main(String[] arguments) {
        System.exit(new VerifyExport(System.out, language(System.getenv())).run(List.of(arguments)));
    }

    /** As {@code sen} itself chooses. */
    private static Locale language(Map<String, String> environment) {
        String language = Stream.of("SEN_LANG", "LC_ALL", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Locale.forLanguageTag(language.startsWith("vi") ? "vi" : "en");
    }

    /** @return 0 when nothing is wrong, 1 when something is, 2 when there was nothing to verify */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            say("usage");
            return USAGE;
        }
        Path file = Path.of(arguments.get(0));
        try {
            Map<Long, String> heads = arguments.size() == 2 ? heads(Path.of(arguments.get(1))) : new HashMap<>();
            Optional<Fault> fault = walk(file, heads);
            if (fault.isPresent()) {
                say(
                        "broken",
                        fault.get().position().map(Object::toString).orElse("?"),
                        texts.getString("fault." + fault.get().kind()),
                        fault.get().id().map(Object::toString).orElse("–"));
                return BROKEN;
            }
            say(
                    "unbroken",
                    records,
                    gaps,
                    matched,
                    last.map(line -> HexFormat.of().formatHex(line.record().hash()))
                            .orElse("–"));
            return 0;
        } catch (IOException unreadable) {
            say("unreadable", file, String.valueOf(unreadable.getMessage()));
            return USAGE;
        }
    }

    private Optional<Fault> walk(Path file, Map<Long, String> heads) throws IOException {
        JsonLines lines = new JsonLines();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String text = reader.readLine();
            while (text != null) {
                Optional<JsonLines.Line> line = lines.read(text);
                Optional<Fault> fault = line.flatMap(read -> check(read, heads));
                if (fault.isPresent()) {
                    return fault;
                }
                text = reader.readLine();
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> check(JsonLines.Line line, Map<Long, String> heads) {
        long position = line.record().position();
        Optional<Fault> fault = new LinkCheck(position - 1, line.previousHash(), Optional.empty()).next(line.record());
        if (fault.isPresent()) {
            return fault;
        }
        boolean follows =
                last.map(before -> before.record().position() == position - 1).orElse(position == 1);
        if (follows && last.isPresent() && !Arrays.equals(last.get().record().hash(), line.previousHash())) {
            return Optional.of(Fault.at(Fault.Kind.CHAIN_BROKEN, line.record()));
        }
        if (last.isPresent() && position <= last.get().record().position()) {
            return Optional.of(Fault.at(Fault.Kind.CHAIN_BROKEN, line.record()));
        }
        gaps += follows ? 0 : 1;
        String head = heads.get(position);
        if (head != null && !head.equals(HexFormat.of().formatHex(line.record().hash()))) {
            return Optional.of(Fault.at(Fault.Kind.HEAD_DIFFERS, line.record()));
        }
        matched += head == null ? 0 : 1;
        records++;
        last = Optional.of(line);
        if (records % EVERY == 0) {
            say("progress", records);
        }
        return Optional.empty();
    }

    /** Lines {@code day,position,hash} below a heading, as the server gives them out. */
    private static Map<Long, String> heads(Path file) throws IOException {
        Map<Long, String> heads = new HashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.strip().split(",");
            if (cells.length != 3 || !cells[1].matches("[0-9]{1,18}")) {
                throw new IOException(file + ": \"" + line + "\" is no line of published heads");
            }
            heads.put(Long.parseLong(cells[1]), cells[2]);
        }
        return heads;
    }

    private void say(String key, Object... arguments) {
        out.println(MessageFormat.format(texts.getString(key), arguments));
    }
}
