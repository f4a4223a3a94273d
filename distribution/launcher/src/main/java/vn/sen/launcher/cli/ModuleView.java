// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Shows modules as a table, and under it what is wrong with each. */
final class ModuleView {

    private final Console console;

    ModuleView(Console console) {
        this.console = console;
    }

    void print(JsonArray modules) {
        Texts texts = console.texts();
        Table table = new Table(List.of(
                texts.get("module.id"),
                texts.get("module.version"),
                texts.get("module.state"),
                texts.get("module.name")));
        List<String> problems = new ArrayList<>();
        for (JsonObject module : modules.getValuesAs(JsonObject.class)) {
            table.row(List.of(
                    module.getString("id", "?"),
                    module.getString("version", "?"),
                    module.getString("state", "?"),
                    text(module.get("name"))));
            for (JsonValue problem : list(module.get("problems"))) {
                problems.add(module.getString("id", "?") + ": " + problemText(problem));
            }
        }
        table.lines().forEach(console::line);
        problems.forEach(console::line);
    }

    /** A problem is an object with a text; the text is in both languages or already in ours. */
    String problemText(JsonValue problem) {
        if (problem instanceof JsonObject object) {
            return text(object.containsKey("text") ? object.get("text") : object.get("message"));
        }
        return text(problem);
    }

    private String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonObject languages) {
            return languages.getString(console.texts().locale().getLanguage(), languages.getString("en", ""));
        }
        return "";
    }

    private static List<JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array : List.of();
    }
}
