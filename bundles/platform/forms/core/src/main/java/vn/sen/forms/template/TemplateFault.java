// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong with a template.
 *
 * @param line where, from 1
 * @param code has a text {@code fault.<code>}
 * @param args values of the text; the first is the line
 */
public record TemplateFault(int line, String code, List<Object> args) {

    static TemplateFault of(int line, String code, Object... values) {
        List<Object> args = new ArrayList<>();
        args.add(line);
        args.addAll(List.of(values));
        return new TemplateFault(line, code, List.copyOf(args));
    }
}
