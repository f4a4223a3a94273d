// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/**
 * What a {@code persistence.xml} says about a unit.
 *
 * @param name of the unit, and of its schema
 */
record UnitDescriptor(String name, List<String> classes, List<String> mappingFiles, Map<String, String> properties) {

    UnitDescriptor {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        properties = Map.copyOf(properties);
    }

    /** Whether the unit says that it need not be built before it is used. */
    boolean mayWait() {
        return "false".equals(properties.get(PersistenceUnitProperties.DEPLOY_ON_STARTUP));
    }
}
