// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.desired;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which modules should run, across restarts and crashes. One writer at a time: the kernel's act.
 */
public interface DesiredState {

    /**
     * The ids last written; empty when nothing was ever written.
     *
     * @throws IOException when something was written but no copy of it can be read; the message names the files
     */
    Optional<Set<String>> read() throws IOException;

    /**
     * Replaces the remembered ids. When it returns they survive a loss of power; when the machine dies within it, either
     * the old or the new ids are read afterwards, never a mixture.
     */
    void write(Set<String> modules) throws IOException;
}
