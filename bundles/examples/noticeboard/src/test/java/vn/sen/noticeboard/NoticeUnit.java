// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;

/** The unit {@code noticeboard} on each database, opened once for all tests of this JVM. */
enum NoticeUnit {
    H2(ModuleDatabase.Product.H2),
    POSTGRESQL(ModuleDatabase.Product.POSTGRESQL);

    private final ModuleDatabase database;

    NoticeUnit(ModuleDatabase.Product product) {
        database = ModuleDatabase.open(product, Notice.class);
    }

    /** The unit, without a record. */
    Transactions empty() {
        Transactions transactions = database.transactions();
        transactions.run(em -> em.createQuery("delete from Notice").executeUpdate());
        return transactions;
    }
}
