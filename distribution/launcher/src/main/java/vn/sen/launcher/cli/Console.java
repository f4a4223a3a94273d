// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.PrintStream;
import java.util.List;

/** Says texts to the operator: answers on standard output, what went wrong on standard error. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final Texts texts;

    Console(PrintStream out, PrintStream err, Texts texts) {
        this.out = out;
        this.err = err;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    void say(String key, Object... arguments) {
        line(texts.get(key, arguments));
    }

    /** A line that is not ours to translate. */
    void line(String line) {
        out.println(line);
        out.flush();
    }

    void complain(String key, List<Object> arguments) {
        complaint(texts.get(key, arguments));
    }

    void complaint(String line) {
        err.println(line);
        err.flush();
    }

    /** A sign of life while waiting. */
    void dot() {
        err.print('.');
        err.flush();
    }

    void endOfDots() {
        err.println();
    }
}
