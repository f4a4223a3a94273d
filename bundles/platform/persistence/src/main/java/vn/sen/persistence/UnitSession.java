// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Puts every table of a unit into the unit's schema and lets failures come up at once. */
final class UnitSession implements SessionCustomizer {

    private final String schema;
    private final Dialect dialect;

    UnitSession(String schema, Dialect dialect) {
        this.schema = schema;
        this.dialect = dialect;
    }

    @Override
    public void customize(Session session) throws ReflectiveOperationException {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        // Given as an object, because a bundle's class loader does not see the platforms by name.
        login.usePlatform(dialect.platform().getConstructor().newInstance());
        login.setTableQualifier(schema);
        // The pool tests its connections; a second attempt after the provider's five seconds would only hide a failure.
        login.setQueryRetryAttemptCount(0);
        login.setConnectionHealthValidatedOnError(false);
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .forEach(UnitSession::allowAbsentUuid);
    }

    private static void allowAbsentUuid(DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct && direct.getConverter() instanceof UUIDConverter) {
            direct.setConverter(new NullableUuidConverter());
        } else if (mapping instanceof DirectCollectionMapping values
                && values.getValueConverter() instanceof UUIDConverter) {
            values.setValueConverter(new NullableUuidConverter());
        }
    }
}
