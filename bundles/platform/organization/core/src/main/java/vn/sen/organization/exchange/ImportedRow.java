// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sen.organization.api.AgencyKind;

/** A row that can be read: what an agency was from one day to another. */
record ImportedRow(
        int number,
        String key,
        List<String> codes,
        String name,
        AgencyKind kind,
        Optional<String> parent,
        LocalDate from,
        Optional<LocalDate> to,
        List<String> successors,
        String legalBasis,
        boolean confirmed,
        Optional<String> note) {}
