// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.register;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.sen.forms.api.NumberRegister;
import vn.sen.forms.api.RegisterKey;

/**
 * One row a register, locked by whoever takes a number until the transaction ends. The row is raised before it is read,
 * so that a reader sees its own number and no other: the lock comes with the first statement. The number itself is then
 * entered under a key; one that somebody else has entered already is left to her and the next one taken.
 */
@Component
public final class JdbcNumberRegister implements NumberRegister {

    private static final String RAISE = "update forms.number_register set last_number = last_number + 1"
            + " where agency = ? and kind = ? and of_year = ?";
    private static final String BEGIN = "insert into forms.number_register (agency, kind, of_year, last_number)"
            + " values (?, ?, ?, 0) on conflict do nothing";
    private static final String READ =
            "select last_number from forms.number_register where agency = ? and kind = ? and of_year = ?";

    private static final String ENTER = "insert into forms.given_number (agency, kind, of_year, given)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    private static final int AFTER_THE_NAME = 4;

    @Activate
    public JdbcNumberRegister() {}

    @Override
    public long next(EntityManager entities, RegisterKey register) {
        return SqlTransaction.join(entities, connection -> {
            long number;
            do {
                if (update(connection, RAISE, register) == 0) {
                    // Of two who begin a register at once, one waits here for the other to commit.
                    update(connection, BEGIN, register);
                    update(connection, RAISE, register);
                }
                number = read(connection, register);
            } while (!enter(connection, register, number));
            return number;
        });
    }

    private static boolean enter(Connection connection, RegisterKey register, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            name(statement, register);
            statement.setLong(AFTER_THE_NAME, number);
            return statement.executeUpdate() == 1;
        }
    }

    private static int update(Connection connection, String sql, RegisterKey register) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            name(statement, register);
            return statement.executeUpdate();
        }
    }

    private static long read(Connection connection, RegisterKey register) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            name(statement, register);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void name(PreparedStatement statement, RegisterKey register) throws SQLException {
        statement.setObject(1, register.agency());
        statement.setString(2, register.kind());
        statement.setInt(3, register.year());
    }
}
