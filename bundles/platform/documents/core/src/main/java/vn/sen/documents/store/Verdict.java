// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.time.Instant;
import java.util.Optional;
import vn.sen.documents.api.CheckState;

/** What is kept of a look for viruses. */
public record Verdict(CheckState state, Optional<String> malware, Optional<Instant> at) {

    static final Verdict UNKNOWN = new Verdict(CheckState.NOT_CHECKED, Optional.empty(), Optional.empty());
}
