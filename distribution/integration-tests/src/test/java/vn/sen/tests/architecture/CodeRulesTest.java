// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The style guide, over every class of ours that is shipped. */
class CodeRulesTest {

    private static JavaClasses all;
    private static JavaClasses modules;

    @BeforeAll
    static void read_the_classes() {
        List<HouseBundle> house = House.built();
        all = classesOf(house);
        modules = classesOf(
                house.stream().filter(bundle -> bundle.layer().isModule()).toList());
    }

    @Test
    void every_type_of_a_contract_says_who_implements_it() {
        CodeRules.EVERY_CONTRACT_STATES_ITS_ROLE.check(all);
    }

    @Test
    void every_package_of_a_contract_is_exported_with_a_version() {
        CodeRules.EVERY_CONTRACT_PACKAGE_IS_VERSIONED.check(all);
    }

    @Test
    void nobody_throws_an_exception_that_says_nothing() {
        CodeRules.NO_VANILLA_EXCEPTION.check(all);
    }

    @Test
    void nobody_but_a_command_line_writes_to_the_console() {
        CodeRules.NO_STANDARD_STREAM.check(all);
    }

    @Test
    void no_module_makes_threads() {
        CodeRules.NO_THREAD_OF_ITS_OWN.check(modules);
    }

    @Test
    void no_class_keeps_changeable_state_in_static_fields() {
        CodeRules.NO_STATIC_MUTABLE_STATE.check(all);
    }

    @Test
    void every_rest_method_says_who_may_call_it() {
        CodeRules.EVERY_REST_METHOD_STATES_ITS_PERMISSION.check(all);
    }

    @Test
    void class_names_say_how() {
        CodeRules.NAMES_SAY_HOW.check(all);
    }

    @Test
    void the_public_methods_are_those_that_were_reviewed() throws Exception {
        List<String> reviewed;
        try (InputStream in = getClass().getResourceAsStream("/public-methods.txt")) {
            reviewed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
        assertThat(PublicMethods.in(all)).containsExactlyInAnyOrderElementsOf(reviewed);
    }

    private static JavaClasses classesOf(List<HouseBundle> bundles) {
        List<Path> folders = bundles.stream()
                .map(bundle -> bundle.jar().resolveSibling("classes").resolve("vn"))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter()
                .importPaths(folders)
                .that(DescribedPredicate.describe(
                        "are ours", (JavaClass type) -> type.getPackageName().startsWith("vn.sen")));
    }
}
