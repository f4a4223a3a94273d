// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Every method that the running server offers over HTTP, read off the resources that are registered now. */
final class Doorways {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private Doorways() {}

    /**
     * One method of a resource.
     *
     * @param template path from the root of the server
     * @param page whether it answers people
     * @param roles who may call it; empty: everybody
     * @param atAgency what a role that is held at an agency only is worth to it; empty: nothing
     * @param takes media type of the body it reads
     */
    record Doorway(
            String verb,
            String template,
            boolean page,
            Optional<Set<String>> roles,
            Optional<String> atAgency,
            Optional<String> takes) {

        /** The path with a value for each of its variables, or with the first choice where the pattern lists some. */
        String path(String value) {
            return VARIABLE.matcher(template).replaceAll(variable -> {
                String pattern = Optional.ofNullable(variable.group(1))
                        .map(String::strip)
                        .orElse(".*");
                return value.matches(pattern)
                        ? value
                        : pattern.replaceAll("[()]", "").split("\\|")[0];
            });
        }

        @Override
        public String toString() {
            return verb + " " + template.replaceAll("\\{(\\w+)[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}");
        }
    }

    /** Lists them; a path variable may have a pattern, which the description leaves out. */
    static List<Doorway> of(BundleContext framework) throws InvalidSyntaxException {
        List<Doorway> found = new ArrayList<>();
        for (ServiceReference<?> reference :
                framework.getServiceReferences((String) null, "(osgi.jakartars.resource=true)")) {
            Object resource = framework.getService(reference);
            for (Method method : resource.getClass().getMethods()) {
                verb(method).ifPresent(verb -> found.add(doorway(verb, resource.getClass(), method)));
            }
        }
        return found;
    }

    private static Doorway doorway(String verb, Class<?> resource, Method method) {
        String template = ("/" + text(resource, "Path").orElse("") + "/"
                        + text(method, "Path").orElse(""))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        String produced = values(method, "Produces")
                .or(() -> values(resource, "Produces"))
                .map(List::toString)
                .orElse("");
        Optional<String> takes = values(method, "Consumes")
                .or(() -> values(resource, "Consumes"))
                .map(all -> all.get(0));
        Optional<String> atAgency = annotation(method, "AgencyRole")
                .or(() -> annotation(resource, "AgencyRole"))
                .map(Doorways::value)
                .map(Object::toString);
        return new Doorway(verb, template, produced.contains("text/html"), roles(resource, method), atAgency, takes);
    }

    private static Optional<Set<String>> roles(Class<?> resource, Method method) {
        if (has(method, "PermitAll")) {
            return Optional.empty();
        }
        Optional<List<String>> named = values(method, "RolesAllowed");
        if (named.isEmpty() && has(resource, "PermitAll")) {
            return Optional.empty();
        }
        return Optional.of(
                new TreeSet<>(named.or(() -> values(resource, "RolesAllowed")).orElse(List.of())));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(VERBS::contains)
                .findFirst();
    }

    // The annotations are of the server's class loaders, not of the tests', so they are known by name only.
    private static boolean has(AnnotatedElement element, String name) {
        return annotation(element, name).isPresent();
    }

    private static Optional<Annotation> annotation(AnnotatedElement element, String name) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals(name))
                .findFirst();
    }

    private static Optional<String> text(AnnotatedElement element, String name) {
        return annotation(element, name).map(Doorways::value).map(String.class::cast);
    }

    private static Optional<List<String>> values(AnnotatedElement element, String name) {
        return annotation(element, name).map(Doorways::value).map(value -> List.of((String[]) value));
    }

    private static Object value(Annotation annotation) {
        try {
            return annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalStateException(annotation + " has no value", unlike);
        }
    }
}
