// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;
import vn.sen.web.api.ProblemException;

/** A file that is no table of agencies. */
public final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    /** @param code of the problem, {@code import-<code>} */
    UnreadableTableException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    UnreadableTableException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
        this.args = List.of();
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    /** The answer to who sent it. */
    public ProblemException problem() {
        return ProblemException.problem(400, "import-" + code)
                .args(args.toArray())
                .cause(this)
                .build();
    }
}
