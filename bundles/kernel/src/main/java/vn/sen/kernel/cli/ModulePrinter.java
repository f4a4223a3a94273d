// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** Turns modules, plans and refusals into text for a terminal, in one language. */
final class ModulePrinter {

    private final KernelTexts texts;
    private final Locale language;

    ModulePrinter(KernelTexts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String sentence(String key, Object... arguments) {
        return texts.text(key, arguments).in(language);
    }

    String table(List<ModuleStatus> modules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                sentence("command.column.id"),
                sentence("command.column.version"),
                sentence("command.column.state"),
                sentence("command.column.signature"),
                sentence("command.column.name")));
        modules.forEach(module -> rows.add(List.of(
                module.id(),
                module.version(),
                module.state().name(),
                module.signature().name(),
                module.name().in(language))));
        String problems = modules.stream()
                .flatMap(module -> module.problems().stream())
                .map(this::line)
                .collect(Collectors.joining());
        return aligned(rows) + problems;
    }

    String status(ModuleStatus module) {
        return sentence("command.state", module.id(), module.version(), module.state())
                + "\n"
                + module.problems().stream().map(this::line).collect(Collectors.joining());
    }

    String plan(ModulePlan plan) {
        if (plan.refused()) {
            return refusal(plan.refusals());
        }
        String steps = step("installs", plan.installs())
                + step("starts", plan.starts())
                + step("stops", plan.stops())
                + step("refreshes", plan.refreshes())
                + step("migrations", plan.migrations())
                + step("affects", plan.affects());
        return steps.isEmpty() ? sentence("command.plan.nothing") : steps;
    }

    String refusal(List<Problem> problems) {
        return sentence("command.refused")
                + "\n"
                + problems.stream().map(this::line).collect(Collectors.joining());
    }

    private String step(String kind, List<String> what) {
        if (what.isEmpty()) {
            return "";
        }
        return sentence("command.plan." + kind)
                + "\n"
                + what.stream().map(one -> "  " + one + "\n").collect(Collectors.joining());
    }

    private String line(Problem problem) {
        return "  - " + problem.text().in(language) + "\n";
    }

    private static String aligned(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                boolean last = column == row.size() - 1;
                table.append(last ? row.get(column) : padded(row.get(column), width(rows, column)));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0) + 2;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
