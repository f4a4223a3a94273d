// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.law;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.FormList;
import vn.sen.web.api.ModuleJson;

/** Reads {@code forms.json}. */
final class FormLawFile {

    private final Path file;
    private final ModuleJson json;

    FormLawFile(Path folder, ModuleJson json) {
        file = folder.resolve("forms.json");
        this.json = json;
    }

    /** What the file says. */
    record Content(Map<String, Paper> papers, List<FormDefinition> definitions) {}

    private record Document(String subject, List<Paper> papers, List<Kind> kinds, List<Edition> editions) {}

    private record Kind(FormKind kind, String note, List<FormField> fields, List<FormList> lists) {}

    private record Edition(
            FormKind kind,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String number,
            String title,
            String paper,
            String numberPattern,
            String citation,
            boolean confirmed,
            String note) {

        FormDefinition read(Kind fields) {
            return new FormDefinition(
                    kind,
                    number,
                    title,
                    paper,
                    numberPattern,
                    fields.fields(),
                    fields.lists(),
                    validFrom,
                    validTo,
                    citation,
                    confirmed);
        }
    }

    /** @throws IOException when the file cannot be read or understood, with its path and the reason */
    Content read() throws IOException {
        try {
            Document document = json.mapper().readValue(file.toFile(), Document.class);
            Map<String, Paper> papers =
                    document.papers().stream().collect(Collectors.toMap(Paper::name, Function.identity()));
            Map<FormKind, Kind> kinds =
                    document.kinds().stream().collect(Collectors.toMap(Kind::kind, Function.identity()));
            for (Edition edition : document.editions()) {
                require(kinds.containsKey(edition.kind()), "no kind " + edition.kind());
                require(papers.containsKey(edition.paper()), "no paper " + edition.paper());
                require(edition.numberPattern().contains("{number}"), edition.numberPattern() + " has no {number}");
            }
            return new Content(
                    Map.copyOf(papers),
                    document.editions().stream()
                            .map(edition -> edition.read(kinds.get(edition.kind())))
                            .toList());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
