// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.util.List;

/** Something outside Sen keeps the server from starting; the key names the text that says what and how to mend it. */
public final class LaunchRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key a key of the launcher's texts, for example {@code refused.port-in-use} */
    public LaunchRefusedException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
