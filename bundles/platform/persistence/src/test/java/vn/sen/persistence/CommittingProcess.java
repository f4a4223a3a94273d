// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Stores people one by one and tells each id once its commit is acknowledged, until somebody kills it. */
final class CommittingProcess {

    private CommittingProcess() {}

    public static void main(String[] folder) {
        try (PrintStream acknowledged =
                        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                TestDatabase database = TestDatabase.open(DatabaseSettings.embedded(Path.of(folder[0])))) {
            UnitTransactions transactions = new UnitTransactions(database.people());
            while (!acknowledged.checkError()) {
                Person person = new Person(UUID.randomUUID().toString().substring(0, 20));
                transactions.run(em -> em.persist(person));
                acknowledged.println(person.id());
            }
        }
    }
}
