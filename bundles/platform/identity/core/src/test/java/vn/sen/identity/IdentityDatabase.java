// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import java.util.List;
import vn.sen.identity.account.Account;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;

/** The unit {@code identity} on each database, opened when first asked for and kept for all tests of this JVM. */
public enum IdentityDatabase {
    H2,
    POSTGRESQL;

    /** In an order in which nothing is deleted that something else still refers to. */
    private static final List<String> ENTITIES = List.of(
            "RefreshToken",
            "AuthorizationCode",
            "RevokedToken",
            "TokenFamily",
            "SignInSession",
            "AccountGrant",
            "AccountLink",
            "KnownIdentityNumber",
            "RecoveryCode",
            "SecondFactor",
            "FailureCount",
            "Account",
            "ApiClient",
            "SigningKey");

    /** The unit, with every table empty. */
    public Transactions empty() {
        Transactions transactions = database().transactions();
        transactions.run(em -> ENTITIES.forEach(
                entity -> em.createQuery("delete from " + entity).executeUpdate()));
        return transactions;
    }

    /** The database itself, for what no entity tells. */
    public ModuleDatabase database() {
        return switch (this) {
            case H2 -> Embedded.DATABASE;
            case POSTGRESQL -> Server.DATABASE;
        };
    }

    private static final class Embedded {
        private static final ModuleDatabase DATABASE = ModuleDatabase.open(ModuleDatabase.Product.H2, Account.class);
    }

    private static final class Server {
        private static final ModuleDatabase DATABASE =
                ModuleDatabase.open(ModuleDatabase.Product.POSTGRESQL, Account.class);
    }
}
