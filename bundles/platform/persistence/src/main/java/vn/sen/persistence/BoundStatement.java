// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement with its parameters, kept to be sent later. */
record BoundStatement(String sql, List<Parameter> parameters) {

    BoundStatement {
        parameters = List.copyOf(parameters);
    }

    /** Gives a value to the parameter of a number. */
    @FunctionalInterface
    interface Setter {
        void set(PreparedStatement statement, int number) throws SQLException;
    }

    /** A value for the parameter of a number. */
    record Parameter(int number, Setter setter) {}

    /** A statement with values for its parameters, in their order. */
    static BoundStatement of(String sql, List<Object> values) {
        List<Parameter> parameters = new ArrayList<>();
        for (Object value : values) {
            parameters.add(
                    new Parameter(parameters.size() + 1, (statement, number) -> statement.setObject(number, value)));
        }
        return new BoundStatement(sql, parameters);
    }

    /**
     * Sets the parameters where this statement is one of several in one text.
     *
     * @param before parameters of the statements before it
     * @return parameters up to its end
     */
    int bind(PreparedStatement statement, int before) throws SQLException {
        int last = before;
        for (Parameter parameter : parameters) {
            parameter.setter().set(statement, before + parameter.number());
            last = Math.max(last, before + parameter.number());
        }
        return last;
    }
}
