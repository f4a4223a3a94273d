// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a resource method stands in an OpenAPI document.
 *
 * @param path with plain templates: {@code /api/v1/procedures/{code}}
 * @param verb in lower case
 */
public record OperationKey(String path, String verb) {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** The place of a method; empty when it carries no HTTP method. */
    public static Optional<OperationKey> of(Class<?> resource, Method method) {
        for (Annotation mark : method.getAnnotations()) {
            HttpMethod verb = mark.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                String path = joined(resource.getAnnotation(Path.class), method.getAnnotation(Path.class));
                return Optional.of(new OperationKey(path, verb.value().toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private static String joined(Path first, Path second) {
        StringBuilder path = new StringBuilder();
        for (Path part : new Path[] {first, second}) {
            if (part != null) {
                String plain = TEMPLATE.matcher(part.value()).replaceAll("{$1}");
                for (String segment : plain.split("/")) {
                    if (!segment.isEmpty()) {
                        path.append('/').append(segment);
                    }
                }
            }
        }
        return path.length() == 0 ? "/" : path.toString();
    }
}
