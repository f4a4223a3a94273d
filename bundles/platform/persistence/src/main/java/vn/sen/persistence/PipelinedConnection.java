// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A connection to PostgreSQL that has inserts wait for the next statement of their transaction. An insert that breaks a
 * rule is so refused by a later statement of the same transaction, at the latest by its commit.
 */
final class PipelinedConnection implements InvocationHandler {

    /** What has to find the statements before it done. The others only tell or make something in memory. */
    private static final Set<String> AFTER_OTHERS =
            Set.of("setAutoCommit", "setSavepoint", "setTransactionIsolation", "setSchema", "unwrap", "getMetaData");

    private final Connection connection;
    private final StatementPipeline pipeline;
    private final PlainInserts inserts;
    private boolean inTransaction;

    private PipelinedConnection(Connection connection, PlainInserts inserts) throws SQLException {
        this.connection = connection;
        this.pipeline = new StatementPipeline(connection);
        this.inserts = inserts;
        this.inTransaction = !connection.getAutoCommit();
    }

    static Connection over(Connection connection, PlainInserts inserts) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                PipelinedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class, LastStatements.class},
                new PipelinedConnection(connection, inserts));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "runLast":
                pipeline.add((BoundStatement) arguments[0]);
                return null;
            case "prepareStatement":
                return arguments.length == 1 ? prepared((String) arguments[0]) : over(method, arguments);
            case "createStatement", "prepareCall":
                return over(method, arguments);
            case "commit":
                pipeline.commit();
                return null;
            case "rollback":
                // A savepoint has everything before it sent: what waits came after any of them.
                pipeline.discard();
                return Reflected.call(method, connection, arguments);
            case "close":
                pipeline.discard();
                return Reflected.call(method, connection, arguments);
            default:
                return forward(method, arguments);
        }
    }

    private Object forward(Method method, Object[] arguments) throws SQLException {
        if (AFTER_OTHERS.contains(method.getName())) {
            pipeline.send();
        }
        Object answer = Reflected.call(method, connection, arguments);
        if (method.getName().equals("setAutoCommit")) {
            inTransaction = !(Boolean) arguments[0];
        }
        return answer;
    }

    private Statement prepared(String sql) {
        return PipelinedStatement.prepared(connection, pipeline, sql, inTransaction && inserts.contains(sql));
    }

    private Statement over(Method method, Object[] arguments) throws SQLException {
        Statement made = (Statement) Reflected.call(method, connection, arguments);
        return PipelinedStatement.over(pipeline, made, method.getReturnType());
    }
}
