// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;

/** Calls a method of JDBC on what stands behind a proxy, and throws what that throws. */
final class Reflected {

    private Reflected() {}

    static Object call(Method method, Object target, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof SQLException refused) {
                throw refused;
            }
            if (thrown.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            if (thrown.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw new SQLException(thrown.getCause());
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException("All methods of JDBC are public", notPublic);
        }
    }
}
