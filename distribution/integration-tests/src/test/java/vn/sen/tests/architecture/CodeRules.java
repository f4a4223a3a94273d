// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules of the style guide that a machine can check on the compiled classes. */
final class CodeRules {

    private static final Set<String> ROLE_ANNOTATIONS =
            Set.of("org.osgi.annotation.versioning.ProviderType", "org.osgi.annotation.versioning.ConsumerType");
    private static final Set<String> REST_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    static final ArchRule EVERY_CONTRACT_STATES_ITS_ROLE = classes()
            .that(are("types of an api package", CodeRules::isContract))
            .should(BrokenSentence.when("extensible without @ProviderType or @ConsumerType", CodeRules::lacksRole));

    static final ArchRule EVERY_CONTRACT_PACKAGE_IS_VERSIONED = classes()
            .that(are("types of an api package", CodeRules::isContract))
            .should(BrokenSentence.when("in a package without @Export and @Version", CodeRules::isUnversioned))
            .allowEmptyShould(true);

    static final ArchRule NO_VANILLA_EXCEPTION = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    static final ArchRule NO_STANDARD_STREAM = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    static final ArchRule NO_THREAD_OF_ITS_OWN = noClasses()
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(Timer.class))))
            .allowEmptyShould(true);

    static final ArchRule NO_STATIC_MUTABLE_STATE = fields().that()
            .areStatic()
            .and(are("written by people", CodeRules::isWritten))
            .should(BrokenSentence.when("static and can change", CodeRules::canChange));

    static final ArchRule EVERY_REST_METHOD_STATES_ITS_PERMISSION = methods()
            .that(are("REST methods", CodeRules::isRest))
            .should(BrokenSentence.when("open to nobody in particular", method -> !isGuarded(method)))
            .allowEmptyShould(true);

    static final ArchRule NAMES_SAY_HOW = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper)(\\$.*)?")
            .allowEmptyShould(true);

    private CodeRules() {}

    static boolean isRest(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.startsWith("jakarta.ws.rs.")
                        && REST_METHODS.contains(name.substring("jakarta.ws.rs.".length())));
    }

    private static boolean isGuarded(JavaMethod method) {
        return Stream.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll")
                .anyMatch(name ->
                        method.isAnnotatedWith(name) || method.getOwner().isAnnotatedWith(name));
    }

    private static boolean isContract(JavaClass type) {
        return type.getPackageName().matches("vn\\.sen\\..*\\.api(\\..*)?")
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("package-info");
    }

    private static boolean lacksRole(JavaClass type) {
        boolean closed = type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || type.isAssignableTo(Throwable.class)
                || type.getModifiers().contains(JavaModifier.FINAL);
        return !closed && ROLE_ANNOTATIONS.stream().noneMatch(type::isAnnotatedWith);
    }

    private static boolean isUnversioned(JavaClass type) {
        return !type.getPackage().isAnnotatedWith("org.osgi.annotation.bundle.Export")
                || !type.getPackage().isAnnotatedWith("org.osgi.annotation.versioning.Version");
    }

    private static boolean isWritten(JavaField field) {
        JavaClass owner = field.getOwner();
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().contains("$")
                && !owner.getPackageName().endsWith(".pages")
                && !field.getName().equals("_persistence_fetchGroup");
    }

    private static boolean canChange(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return true;
        }
        JavaClass type = field.getRawType();
        boolean container = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        boolean holder = type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class);
        boolean concrete = container
                && !List.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection")
                        .contains(type.getName());
        return holder || concrete || container && builtMutable(field);
    }

    private static boolean builtMutable(JavaField field) {
        return field.getOwner().getStaticInitializer().stream()
                .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .anyMatch(made -> made.getPackageName().startsWith("java.util")
                        && (made.isAssignableTo(Collection.class) || made.isAssignableTo(Map.class)));
    }

    private static <T> DescribedPredicate<T> are(String what, Predicate<T> which) {
        return DescribedPredicate.describe("are " + what, which);
    }
}
