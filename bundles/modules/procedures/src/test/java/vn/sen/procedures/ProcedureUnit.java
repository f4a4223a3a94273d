// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures;

import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;
import vn.sen.procedures.store.ProcedureVersion;

/** The unit {@code procedures} on each database, opened once for all tests of this JVM. */
public enum ProcedureUnit {
    H2(ModuleDatabase.Product.H2),
    POSTGRESQL(ModuleDatabase.Product.POSTGRESQL);

    private final ModuleDatabase database;

    ProcedureUnit(ModuleDatabase.Product product) {
        database = ModuleDatabase.open(product, ProcedureVersion.class);
    }

    /** The unit, without a record. */
    public Transactions empty() {
        Transactions transactions = database.transactions();
        transactions.run(em -> em.createQuery("delete from ProcedureVersion").executeUpdate());
        return transactions;
    }
}
