// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

/** A call into a module that brought no answer. */
public final class ModuleCallException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Kind {
        /** The module's code threw; {@link #getCause()} is what it threw. */
        THREW,
        /** No answer within the bound. */
        TIMED_OUT,
        /** Too many calls into the module are waiting; this one was not begun. */
        OVERLOADED
    }

    private final Kind kind;

    public ModuleCallException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
