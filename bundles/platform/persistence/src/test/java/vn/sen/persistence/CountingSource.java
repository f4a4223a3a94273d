// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts how often the driver is asked to run a prepared statement, which is a round trip each. */
final class CountingSource extends SourceBefore {

    private final AtomicInteger executions = new AtomicInteger();

    CountingSource(DataSource pool) {
        super(pool);
    }

    int executions() {
        return executions.get();
    }

    @Override
    Connection shown(Connection connection) {
        return shown(Connection.class, connection);
    }

    private <T> T shown(Class<T> type, T counted) {
        return type.cast(Proxy.newProxyInstance(
                CountingSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        executions.incrementAndGet();
                    }
                    Object answer = Reflected.call(method, counted, arguments);
                    return answer instanceof PreparedStatement statement
                            ? shown(PreparedStatement.class, statement)
                            : answer;
                }));
    }
}
