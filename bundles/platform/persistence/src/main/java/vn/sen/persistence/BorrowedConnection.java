// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A connection of the pool with the thread that borrowed it, so that its statements can be cancelled by another. */
final class BorrowedConnection implements InvocationHandler {

    /** The one under way is among the last; nobody has more open at once. */
    private static final int REMEMBERED = 8;

    private final Thread borrower = Thread.currentThread();
    private final Connection connection;
    private final Consumer<BorrowedConnection> onReturn;
    private final Deque<Statement> statements = new ArrayDeque<>(REMEMBERED);
    private boolean returned;

    private BorrowedConnection(Connection connection, Consumer<BorrowedConnection> onReturn) {
        this.connection = connection;
        this.onReturn = onReturn;
    }

    static BorrowedConnection of(Connection connection, Consumer<BorrowedConnection> onReturn) {
        return new BorrowedConnection(connection, onReturn);
    }

    /** What the borrower works with. */
    Connection handle() {
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    boolean isBorrowedBy(Thread thread) {
        return borrower == thread;
    }

    /** Cancels whatever runs. The connection cannot go back to the pool meanwhile, where it would meet another. */
    synchronized void cancel(BooleanSupplier stillWanted) throws SQLException {
        if (!returned && stillWanted.getAsBoolean()) {
            for (Statement statement : List.copyOf(statements)) {
                if (!statement.isClosed()) {
                    statement.cancel();
                }
            }
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "close":
                giveBack();
                return null;
            default:
                Object answer = forward(method, arguments);
                if (answer instanceof Statement statement) {
                    remember(statement);
                }
                return answer;
        }
    }

    private Object forward(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private synchronized void remember(Statement statement) {
        if (statements.size() == REMEMBERED) {
            statements.removeFirst();
        }
        statements.addLast(statement);
    }

    private void giveBack() throws SQLException {
        synchronized (this) {
            returned = true;
            statements.clear();
        }
        onReturn.accept(this);
        connection.close();
    }
}
