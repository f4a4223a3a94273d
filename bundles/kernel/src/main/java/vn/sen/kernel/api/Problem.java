// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.Objects;

/**
 * A reason why a module does not run or an act is refused: what is wrong and what to do.
 *
 * @param code stable, in kebab-case, for programs
 * @param text one or two sentences for an administrator who does not know Java
 */
public record Problem(String code, LocalizedText text) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
