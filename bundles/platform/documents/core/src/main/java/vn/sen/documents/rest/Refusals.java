// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.rest;

import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** What became of a file, as an answer. */
public final class Refusals {

    private static final String SOON = "30";

    private Refusals() {}

    public static ProblemException of(FileRefusedException refused) {
        return ProblemException.problem(422, "file-refused")
                .faults(refused.faults().stream()
                        .map(fault -> new Fault("", fault.code(), fault.args()))
                        .toList())
                .cause(refused)
                .build();
    }

    static ProblemException of(FilesUnavailableException away) {
        return ProblemException.problem(503, "files-unavailable")
                .header("Retry-After", SOON)
                .cause(away)
                .build();
    }
}
