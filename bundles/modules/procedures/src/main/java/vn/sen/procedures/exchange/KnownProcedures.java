// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.StoredVersion;

/** The last version of every procedure, reduced to what tells whether a row brings something new. */
record KnownProcedures(Map<String, Known> byCode) {

    /** @param agency words that say whose it is; asked for only where it matters */
    record Known(
            int version, String digest, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> agency) {

        /** A row that names no period says nothing about it. */
        boolean says(String rowDigest, Procedure procedure) {
            return digest.equals(rowDigest)
                    && (procedure.validFrom().isEmpty() || procedure.validFrom().equals(from))
                    && (procedure.validTo().isEmpty() || procedure.validTo().equals(to));
        }
    }

    static KnownProcedures in(ProcedureStore store, Function<StoredVersion, Optional<String>> agency) {
        Map<String, Known> known = new HashMap<>();
        store.eachLatest(version -> known.put(version.code(), known(version, agency.apply(version))));
        return new KnownProcedures(known);
    }

    Optional<Known> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Known known(StoredVersion version, Optional<String> agency) {
        return new Known(version.version(), version.digest(), version.validFrom(), version.validTo(), agency);
    }
}
