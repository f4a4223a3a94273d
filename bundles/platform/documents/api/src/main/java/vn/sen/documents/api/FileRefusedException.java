// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import java.util.stream.Collectors;

/** A file that breaks the rules of its place or could do harm. Nothing of it is kept. */
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    public FileRefusedException(List<FileFault> faults) {
        super(faults.stream().map(FileFault::code).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    public FileRefusedException(FileFault fault) {
        this(List.of(fault));
    }

    /** Everything that was found, at least one. */
    public List<FileFault> faults() {
        return faults;
    }
}
