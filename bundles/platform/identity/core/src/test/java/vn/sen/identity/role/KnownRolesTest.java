// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import vn.sen.identity.api.RoleDeclaration;
import vn.sen.web.api.Texts;

class KnownRolesTest {

    @TempDir
    Path module;

    private final KnownRoles roles = new KnownRoles();

    @BeforeEach
    void write() throws Exception {
        Path texts = Files.createDirectories(module.resolve("i18n"));
        Files.writeString(texts.resolve("messages_vi.properties"), "role.LAND_REGISTRAR = Cán bộ địa chính\n");
        Files.writeString(
                texts.resolve("messages_en.properties"),
                "role.LAND_REGISTRAR = Land registrar\nrole.LAND_REGISTRAR.may = Keeps the province''s land register.\n");
    }

    @Test
    void a_module_brings_a_role_with_its_texts_and_takes_it_along_when_it_goes() {
        ServiceReference<RoleDeclaration> reference = reference();
        roles.add(() -> Set.of("LAND_REGISTRAR"), reference);

        assertThat(roles.all()).contains("ADMINISTRATOR", "LAND_REGISTRAR");
        assertThat(roles.knows("LAND_REGISTRAR")).isTrue();
        assertThat(roles.names().label("LAND_REGISTRAR", in("vi"))).isEqualTo("Cán bộ địa chính");
        assertThat(roles.names().may("LAND_REGISTRAR", in("en"))).isEqualTo("Keeps the province's land register.");
        roles.remove(reference);

        assertThat(roles.knows("LAND_REGISTRAR")).isFalse();
        assertThat(roles.names().label("LAND_REGISTRAR", in("vi")))
                .as("somebody may still hold it")
                .isEqualTo("LAND_REGISTRAR");
    }

    @Test
    void a_module_that_throws_brings_no_role_and_harms_no_other() {
        roles.add(
                () -> {
                    throw new IllegalStateException("faulty module");
                },
                reference());

        assertThat(roles.all()).contains("CLERK");
    }

    @Test
    void the_platform_s_own_roles_keep_their_texts() {
        roles.add(() -> Set.of("CLERK"), reference());

        assertThat(roles.all()).containsOnlyOnce("CLERK");
        assertThat(roles.names().label("CLERK", in("en"))).isEqualTo("own text");
    }

    private static Texts in(String language) {
        return new Texts() {
            @Override
            public Locale locale() {
                return Locale.forLanguageTag(language);
            }

            @Override
            public String get(String key, Object... args) {
                return has(key) ? "own text" : key;
            }

            @Override
            public boolean has(String key) {
                return key.equals("role.CLERK");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private ServiceReference<RoleDeclaration> reference() {
        Bundle bundle = (Bundle) fake(Bundle.class, Map.of("getEntry", this::entry));
        return (ServiceReference<RoleDeclaration>) fake(ServiceReference.class, Map.of("getBundle", ignored -> bundle));
    }

    private URL entry(Object path) {
        try {
            return module.resolve((String) path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static Object fake(Class<?> type, Map<String, Function<Object, Object>> answers) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    case "getSymbolicName", "toString" -> "a fake";
                    default -> answers.get(method.getName()).apply(args == null ? "" : args[0]);
                });
    }
}
