// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import java.util.Objects;

/** A file that is no table with the columns that were asked for. */
public final class TableRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    /**
     * @param code stable, in kebab-case: {@code columns-missing}
     * @param args values for the placeholders of its text
     */
    public TableRefusedException(String code, Throwable cause, Object... args) {
        super(code, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
