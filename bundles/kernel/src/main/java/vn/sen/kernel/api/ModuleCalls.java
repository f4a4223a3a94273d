// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.Objects;

/**
 * How calls into one module went since the server started.
 *
 * @param module id of the module, or the symbolic name of a bundle of the platform
 * @param calls calls begun or refused
 * @param failures calls that threw
 * @param timeouts calls that were given up after their bound
 * @param overloads calls that were refused because too many were waiting
 * @param active calls that run now, those given up but not ended among them
 */
public record ModuleCalls(String module, long calls, long failures, long timeouts, long overloads, int active) {

    public ModuleCalls {
        Objects.requireNonNull(module, "module");
    }
}
