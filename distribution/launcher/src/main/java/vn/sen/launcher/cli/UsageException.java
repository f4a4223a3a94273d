// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.util.List;

/** What was typed cannot be understood; nothing was done. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    UsageException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
