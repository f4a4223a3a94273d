// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that takes its place behind those that wait. One that is prepared keeps its parameters, so that it may be
 * sent together with others; the driver hears of it only when it is run, or asked for something else.
 */
final class PipelinedStatement implements InvocationHandler {

    /** Nobody knows how long the stream behind such a parameter can be read, so the driver gets it at once. */
    private static final String STREAM = "Stream";

    private static final Set<String> OF_THE_DRIVER = Set.of("setBlob", "setClob", "setNClob", "setArray", "setSQLXML");

    private final StatementPipeline pipeline;
    private final Optional<Prepared> prepared;
    private final List<BoundStatement.Parameter> parameters = new ArrayList<>();
    private Optional<Statement> real;
    private boolean closed;

    /**
     * A statement that the driver does not know yet.
     *
     * @param waits whether its answer is known, so that it can wait
     */
    private record Prepared(Connection connection, String sql, boolean waits) {}

    private PipelinedStatement(StatementPipeline pipeline, Optional<Prepared> prepared, Optional<Statement> real) {
        this.pipeline = pipeline;
        this.prepared = prepared;
        this.real = real;
    }

    /** A statement of which nothing but the text is known. */
    static PreparedStatement prepared(Connection connection, StatementPipeline pipeline, String sql, boolean waits) {
        Prepared text = new Prepared(connection, sql, waits);
        return (PreparedStatement)
                shown(PreparedStatement.class, new PipelinedStatement(pipeline, Optional.of(text), Optional.empty()));
    }

    /** A statement that the driver has made. */
    static Statement over(StatementPipeline pipeline, Statement made, Class<?> type) {
        return shown(type, new PipelinedStatement(pipeline, Optional.empty(), Optional.of(made)));
    }

    private static Statement shown(Class<?> type, PipelinedStatement handler) {
        return (Statement)
                Proxy.newProxyInstance(PipelinedStatement.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
        String name = method.getName();
        if (name.equals("equals")) {
            return proxy == arguments[0];
        } else if (name.equals("hashCode")) {
            return System.identityHashCode(proxy);
        } else if (name.equals("close")) {
            return close();
        } else if (real.isPresent() || closed) {
            return forward(method, arguments);
        } else if (isParameter(method)) {
            keep(method, arguments);
            return null;
        } else if (name.equals("clearParameters")) {
            parameters.clear();
            return null;
        } else if (name.equals("executeUpdate") && method.getParameterCount() == 0) {
            return update();
        }
        return forward(method, arguments);
    }

    private int update() throws SQLException {
        Prepared text = prepared.orElseThrow();
        BoundStatement statement = new BoundStatement(text.sql(), parameters);
        if (text.waits()) {
            pipeline.add(statement);
            return 1;
        }
        return pipeline.update(statement);
    }

    private Object forward(Method method, Object[] arguments) throws SQLException {
        if (method.getName().startsWith("execute")) {
            pipeline.send();
        }
        return Reflected.call(method, atTheDriver(), arguments);
    }

    private Statement atTheDriver() throws SQLException {
        if (real.isEmpty()) {
            Prepared text = prepared.orElseThrow();
            PreparedStatement made = text.connection().prepareStatement(text.sql());
            real = Optional.of(made);
            if (closed) {
                made.close();
            } else {
                new BoundStatement(text.sql(), parameters).bind(made, 0);
            }
        }
        return real.get();
    }

    private Object close() throws SQLException {
        closed = true;
        if (real.isPresent()) {
            real.get().close();
        }
        return null;
    }

    private static boolean isParameter(Method method) {
        Class<?>[] types = method.getParameterTypes();
        String name = method.getName();
        return types.length > 1
                && types[0] == int.class
                && name.startsWith("set")
                && !name.contains(STREAM)
                && !OF_THE_DRIVER.contains(name);
    }

    private void keep(Method setter, Object[] arguments) {
        int place = (Integer) arguments[0];
        // The caller may use its array again.
        Object value = arguments[1] instanceof byte[] bytes ? bytes.clone() : arguments[1];
        parameters.removeIf(known -> known.number() == place);
        parameters.add(new BoundStatement.Parameter(place, (statement, number) -> {
            Object[] moved = arguments.clone();
            moved[0] = number;
            moved[1] = value;
            Reflected.call(setter, statement, moved);
        }));
    }
}
