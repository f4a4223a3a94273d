// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;

/** REST methods that anybody may call. */
final class PublicMethods {

    private static final String ANYBODY = "jakarta.annotation.security.PermitAll";
    private static final String SOMEBODY = "jakarta.annotation.security.RolesAllowed";

    private PublicMethods() {}

    static List<String> in(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(CodeRules::isRest)
                .filter(PublicMethods::isPublic)
                .map(method -> method.getOwner().getName() + "." + method.getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPublic(JavaMethod method) {
        boolean ofItsClass = method.getOwner().isAnnotatedWith(ANYBODY) && !method.isAnnotatedWith(SOMEBODY);
        return method.isAnnotatedWith(ANYBODY) || ofItsClass;
    }
}
