// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.sen.audit.api.AuditEntry;

/** Where the versions of procedures are kept. Versions are only added. Safe for many threads and many nodes. */
public interface ProcedureStore {

    /** A number that differs from every earlier answer once anything has been added by any node. */
    long revision();

    boolean isEmpty();

    /** Every version of a procedure, the first one first. */
    List<StoredVersion> history(String code);

    Optional<StoredVersion> latest(String code);

    /** The histories of several procedures, sorted by code and version. */
    List<StoredVersion> histories(Collection<String> codes);

    /** Which version belongs to which code, of the whole catalogue. */
    Map<UUID, String> codesByVersion();

    /** The last version of every procedure, handed out one by one in the order of the codes. */
    void eachLatest(Consumer<StoredVersion> consumer);

    /** Adds one version, and {@code act} to the record of acts. */
    void add(StoredVersion version, AuditEntry act);

    /** Adds many versions and one act; to be called within {@link #whileNobodyElseImports}. */
    void addAll(List<StoredVersion> versions, AuditEntry act);

    /** Runs {@code work} in one transaction. */
    <T> T atomically(Supplier<T> work);

    /** Runs {@code work} in one transaction during which no other import runs on any node. */
    <T> T whileNobodyElseImports(Supplier<T> work);
}
