// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.register;

import java.nio.file.Path;
import java.util.UUID;
import vn.sen.forms.api.RegisterKey;
import vn.sen.persistence.ModuleDatabase;

/** Takes numbers for ever, and tells each one when its transaction has committed. */
final class NumberingProcess {

    static final RegisterKey REGISTER = new RegisterKey(new UUID(1, 1), "APOLOGY", 2026);

    private NumberingProcess() {}

    public static void main(String[] arguments) {
        try (ModuleDatabase database = ModuleDatabase.embedded(Path.of(arguments[0]), JdbcNumberRegister.class)) {
            JdbcNumberRegister register = new JdbcNumberRegister();
            while (true) {
                System.out.println(database.transactions().<Long>call(em -> register.next(em, REGISTER)) + ".");
            }
        }
    }
}
