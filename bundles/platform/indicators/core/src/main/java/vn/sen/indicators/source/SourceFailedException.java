// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.util.Optional;
import vn.sen.indicators.api.StaleReason;

/** A source that brought no facts. */
public final class SourceFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final StaleReason reason;
    private final boolean left;

    private SourceFailedException(StaleReason reason, boolean left, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.left = left;
    }

    public static SourceFailedException because(StaleReason reason, String message, Throwable cause) {
        return new SourceFailedException(reason, false, message, cause);
    }

    static SourceFailedException left(String message, Throwable cause) {
        return new SourceFailedException(StaleReason.SOURCE_FAILED, true, message, cause);
    }

    /** What is wrong with it; empty when its module was disabled meanwhile, which is no fault. */
    public Optional<StaleReason> reason() {
        return Optional.of(reason).filter(fault -> !left);
    }
}
