// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.tests.zoo.SourceCompiler;

/** Classes that break one rule each. */
class CodeRulesCanFailTest {

    @TempDir
    Path folder;

    @Test
    void an_open_contract_without_a_role_is_found() {
        assertThat(faults(CodeRules.EVERY_CONTRACT_STATES_ITS_ROLE, "vn.sen.x.api.A", "public interface A {}"))
                .singleElement()
                .asString()
                .contains("vn.sen.x.api.A", "@ProviderType");
    }

    @Test
    void a_contract_in_a_package_without_a_version_is_found() {
        assertThat(faults(CodeRules.EVERY_CONTRACT_PACKAGE_IS_VERSIONED, "vn.sen.x.api.A", "public record A() {}"))
                .hasSize(1);
    }

    @Test
    void a_vanilla_exception_is_found() {
        assertThat(faults(
                        CodeRules.NO_VANILLA_EXCEPTION,
                        "vn.sen.x.A",
                        "class A { void a() { throw new RuntimeException(); } }"))
                .hasSize(1);
    }

    @Test
    void writing_to_the_console_is_found() {
        String source = "class A { void a() { System.out.println(); } }";

        assertThat(faults(CodeRules.NO_STANDARD_STREAM, "vn.sen.x.A", source)).hasSize(1);
        assertThat(CodeRules.NO_STANDARD_STREAM
                        .evaluate(compiled("vn.sen.x.cli.A", source))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void a_thread_is_found() {
        assertThat(faults(
                        CodeRules.NO_THREAD_OF_ITS_OWN,
                        "vn.sen.x.A",
                        "class A { void a() { new Thread(() -> { }).start(); } }"))
                .hasSize(1);
    }

    @Test
    void changeable_static_fields_are_found() {
        String source = """
                import java.util.*;
                class A {
                    static int counter;
                    static final Map<String, String> CACHE = new HashMap<>();
                    static final List<String> CONSTANT = List.of("a");
                }
                class B {
                    static final java.util.concurrent.atomic.AtomicLong NEXT =
                            new java.util.concurrent.atomic.AtomicLong();
                }
                class C {
                    static final List<String> CONSTANT = List.of("a");
                }
                """;

        assertThat(faults(CodeRules.NO_STATIC_MUTABLE_STATE, "vn.sen.x.A", source))
                .extracting(fault -> fault.replaceAll(" is .*", ""))
                .contains("vn.sen.x.A.counter", "vn.sen.x.A.CACHE", "vn.sen.x.B.NEXT")
                .doesNotContain("vn.sen.x.C.CONSTANT");
    }

    @Test
    void a_rest_method_without_permission_is_found() {
        assertThat(faults(
                        CodeRules.EVERY_REST_METHOD_STATES_ITS_PERMISSION,
                        "vn.sen.x.A",
                        "class A { @jakarta.ws.rs.GET public String get() { return \"\"; } }"))
                .hasSize(1);
    }

    @Test
    void a_public_rest_method_is_listed() {
        JavaClasses classes = compiled("vn.sen.x.A", """
                class A {
                    @jakarta.ws.rs.GET @jakarta.annotation.security.PermitAll public String open() { return ""; }
                    @jakarta.ws.rs.GET @jakarta.annotation.security.RolesAllowed("X") public String shut() { return ""; }
                }
                """);

        assertThat(PublicMethods.in(classes)).containsExactly("vn.sen.x.A.open");
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertThat(faults(CodeRules.NAMES_SAY_HOW, "vn.sen.x.StoreImpl", "class StoreImpl {}"))
                .hasSize(1);
    }

    private List<String> faults(ArchRule rule, String name, String source) {
        return rule.evaluate(compiled(name, source)).getFailureReport().getDetails();
    }

    private JavaClasses compiled(String name, String source) {
        String text = "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + source;
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new ClassFileImporter().importPath(SourceCompiler.compile(Map.of(name, text), classPath, folder));
    }
}
