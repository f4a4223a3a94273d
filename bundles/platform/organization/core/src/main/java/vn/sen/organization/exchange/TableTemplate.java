// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sen.web.api.FaultTexts;

/** An empty table to be filled in: the header, and in a spreadsheet a second sheet that explains each column. */
public final class TableTemplate {

    private final ImportedTable table;
    private final Locale language;

    public TableTemplate(ImportedTable table, Locale language) {
        this.table = table;
        this.language = language;
    }

    public void csv(OutputStream out) throws IOException {
        TableWriter.csv(List.of(table.labels(language)), out);
    }

    public void xlsx(OutputStream out) throws IOException {
        FaultTexts texts = new FaultTexts(TableTemplate.class, language);
        List<List<String>> guide = new ArrayList<>();
        guide.add(List.of(
                texts.text("import.guide.column"), texts.text("import.guide.needed"), texts.text("import.guide.what")));
        for (TableColumn column : table.columns()) {
            guide.add(List.of(
                    column.label(language),
                    texts.text(column.required() ? "import.guide.yes" : "import.guide.no"),
                    texts.text("import.column." + table.path() + "." + column.header())));
        }
        TableWriter.xlsx(
                List.of(
                        new TableWriter.Sheet(table.path(), List.of(table.labels(language))),
                        new TableWriter.Sheet(texts.text("import.guide.sheet"), guide)),
                out);
    }
}
