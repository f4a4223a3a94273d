// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.sen.launcher.LaunchOptions;

/** Hands out servers; each is started when first asked for and stopped when all tests are over. */
final class SenExtension implements ParameterResolver {

    private static final Namespace SERVERS = Namespace.create(SenExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SenServer.class || type == Launcher.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Database database =
                context.getRequiredTestClass().getAnnotation(SenTest.class).value();
        Store store = context.getRoot().getStore(SERVERS);
        Launcher launcher = new Launcher(() -> database(store, database));
        if (parameter.getParameter().getType() == Launcher.class) {
            return launcher;
        }
        return store.computeIfAbsent(database, any -> launcher.startInside(), SenServer.class);
    }

    private static Optional<LaunchOptions.Database> database(Store store, Database kind) throws Exception {
        return switch (kind) {
            case H2 -> Optional.empty();
            case POSTGRESQL ->
                Optional.of(
                        store.computeIfAbsent(SharedPostgres.class, any -> SharedPostgres.start(), SharedPostgres.class)
                                .create());
        };
    }
}
