// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormField;
import vn.sen.forms.api.FormList;

/** Looks at the tags of a template: known fields, columns inside their list, sections closed, and nothing unescaped. */
final class TagCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^}\n]*)\\}\\}|\\{\\{");
    private static final String UNSAFE = "{&>=!$<";

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> fields = new HashSet<>(StandardFields.ALL);
    private final List<TemplateFault> faults = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    TagCheck(FormDefinition definition) {
        definition.fields().stream().map(FormField::name).forEach(fields::add);
        for (FormList list : definition.lists()) {
            Set<String> columns = new HashSet<>();
            list.columns().stream().map(FormField::name).forEach(columns::add);
            lists.put(list.name(), columns);
        }
    }

    List<TemplateFault> check(String source) {
        Matcher tag = TAG.matcher(source);
        while (tag.find()) {
            int line = lineOf(source, tag.start());
            if (tag.group(1) == null) {
                faults.add(TemplateFault.of(line, "template-tag-open"));
            } else {
                tag(line, tag.group(1).strip());
            }
        }
        if (faults.isEmpty()) {
            compile(source);
        }
        return faults;
    }

    private void tag(int line, String tag) {
        if (tag.isEmpty() || UNSAFE.indexOf(tag.charAt(0)) >= 0) {
            faults.add(TemplateFault.of(line, "template-tag", "{{" + tag + "}}"));
            return;
        }
        char first = tag.charAt(0);
        String name = "#^/".indexOf(first) >= 0 ? tag.substring(1).strip() : tag;
        if (first == '/') {
            if (open.isEmpty() || !open.peek().equals(name)) {
                faults.add(TemplateFault.of(line, "template-section-end", name));
            } else {
                open.pop();
            }
            return;
        }
        boolean section = first == '#' || first == '^';
        if (!known(name) && !(section && lists.containsKey(name))) {
            faults.add(TemplateFault.of(line, "template-field", name));
        }
        if (section) {
            open.push(name);
        }
    }

    private boolean known(String name) {
        return fields.contains(name)
                || open.stream()
                        .anyMatch(
                                section -> lists.getOrDefault(section, Set.of()).contains(name));
    }

    /** What the pattern above does not see, for instance a section that is never closed. */
    private void compile(String source) {
        if (!open.isEmpty()) {
            faults.add(TemplateFault.of(lineOf(source, source.length()), "template-section-open", open.peek()));
            return;
        }
        try {
            FormText.compiler().compile(source);
        } catch (MustacheException broken) {
            faults.add(TemplateFault.of(1, "template-tag", String.valueOf(broken.getMessage())));
        }
    }

    static int lineOf(String source, int position) {
        return 1
                + (int) source.substring(0, position)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }
}
