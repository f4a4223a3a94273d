// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.eclipse.persistence.jpa.PersistenceProvider;
import vn.sen.persistence.api.InstantConverter;

/** Builds the entity manager factory of a unit with the platform's defaults, which a unit may override. */
final class UnitFactory {

    private final DataSource source;
    private final Dialect dialect;

    UnitFactory(DataSource source, Dialect dialect) {
        this.source = dialect == Dialect.POSTGRESQL ? new PipelinedSource(source) : source;
        this.dialect = dialect;
    }

    /**
     * @param session a name that no other unit of this process has, not even an older version of the same one
     * @throws InvalidUnitException when a class is missing
     * @throws jakarta.persistence.PersistenceException when the mapping is faulty
     */
    EntityManagerFactory create(UnitDescriptor unit, String session, ClassLoader loader, URL root)
            throws InvalidUnitException {
        for (String name : unit.classes()) {
            requireClass(name, loader);
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC);
        // What fails is thrown; a warning beside it would print statements into the log.
        properties.put(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger");
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
        properties.put(PersistenceUnitProperties.LOGGING_EXCEPTIONS, "false");
        properties.putAll(unit.properties());
        properties.put(PersistenceUnitProperties.SESSION_NAME, session);
        properties.put(PersistenceUnitProperties.CLASSLOADER, loader);
        // Any name keeps the provider from connecting to find out; the customizer sets the right platform.
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, TargetDatabase.Database);
        properties.put(PersistenceUnitProperties.SESSION_CUSTOMIZER, new UnitSession(unit.name(), dialect));
        properties.put(PersistenceUnitProperties.WEAVING, "static");
        properties.put(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true");
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new UnitInfo(withConverters(unit, loader), loader, root, source), properties);
    }

    /** The provider would leave a missing entity out without a word. */
    private static void requireClass(String name, ClassLoader loader) throws InvalidUnitException {
        try {
            loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new InvalidUnitException("the class " + name + " is missing", e);
        }
    }

    /** A bundle that does not import the converter's package has no use for it and would not find it. */
    private static UnitDescriptor withConverters(UnitDescriptor unit, ClassLoader loader) {
        try {
            loader.loadClass(InstantConverter.class.getName());
        } catch (ClassNotFoundException e) {
            return unit;
        }
        List<String> classes = new ArrayList<>(unit.classes());
        classes.add(InstantConverter.class.getName());
        return new UnitDescriptor(unit.name(), classes, unit.mappingFiles(), unit.properties());
    }
}
