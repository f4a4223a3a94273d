// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.util.List;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileKind;

/**
 * What a look into a file has found.
 *
 * @param faults what makes it dangerous, whoever would take it
 */
public record Found(FileKind kind, List<FileFault> faults) {

    public Found {
        faults = List.copyOf(faults);
    }

    static Found harmless(FileKind kind) {
        return new Found(kind, List.of());
    }
}
