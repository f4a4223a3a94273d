// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.util.UUID;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.sessions.Session;

/** Lets a UUID through as the driver gives it; EclipseLink 4.0.9's own converter fails on an absent one. */
public final class NullableUuidConverter extends UUIDConverter {

    private static final long serialVersionUID = 1L;

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
        return value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
        return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
    }
}
