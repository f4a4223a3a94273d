// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
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
                    module.getString("name", "")));
            for (JsonValue problem : list(module.get("problems"))) {
                problems.add(module.getString("id", "?") + ": " + problemText(problem));
            }
        }
        table.lines().forEach(console::line);
        problems.forEach(console::line);
    }

    String problemText(JsonValue problem) {
        return problem.asJsonObject().getString("message", "");
    }

    private static List<JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array : List.of();
    }
}
