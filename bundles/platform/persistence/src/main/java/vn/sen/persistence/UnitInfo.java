// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A unit as the JPA provider wants to be told of it; null where the contract of JPA has it. */
final class UnitInfo implements PersistenceUnitInfo {

    private final UnitDescriptor unit;
    private final ClassLoader loader;
    private final URL root;
    private final DataSource source;

    UnitInfo(UnitDescriptor unit, ClassLoader loader, URL root, DataSource source) {
        this.unit = unit;
        this.loader = loader;
        this.root = root;
        this.source = source;
    }

    @Override
    public String getPersistenceUnitName() {
        return unit.name();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return unit.mappingFiles();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return root;
    }

    @Override
    public List<String> getManagedClassNames() {
        return unit.classes();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        // Nodes hold no state, so a node must not answer from what it read before another node changed it. An entity
        // that never changes says @Cacheable.
        return SharedCacheMode.ENABLE_SELECTIVE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.putAll(unit.properties());
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Entities are woven when the bundle is built.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new ClassLoader(loader) {};
    }
}
