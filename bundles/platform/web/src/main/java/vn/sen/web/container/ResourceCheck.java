// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import vn.sen.kernel.api.Problem;
import vn.sen.web.access.MethodRules;

/**
 * What is to be known of a resource class before its container is built.
 *
 * @param prefix where it is served; empty when it has problems
 */
record ResourceCheck(Optional<String> prefix, List<Problem> problems) {

    ResourceCheck {
        problems = List.copyOf(problems);
    }

    static ResourceCheck of(Class<?> resource, PlatformWords words) {
        Resource model = Resource.from(resource);
        if (model == null || model.getPath() == null) {
            return new ResourceCheck(
                    Optional.empty(), List.of(words.problem("resource-without-path", resource.getName())));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<String> prefix = PathPrefix.of(model.getPath());
        if (prefix.isEmpty()) {
            problems.add(words.problem("resource-path-open", resource.getName(), model.getPath()));
        }
        collect(model, resource, words, problems);
        return new ResourceCheck(prefix, problems);
    }

    private static void collect(Resource model, Class<?> resource, PlatformWords words, List<Problem> problems) {
        for (ResourceMethod method : model.getAllMethods()) {
            if (MethodRules.of(method.getInvocable().getDefinitionMethod(), resource)
                    .isEmpty()) {
                problems.add(words.problem(
                        "permission-missing",
                        resource.getName(),
                        method.getInvocable().getDefinitionMethod().getName()));
            }
        }
        model.getChildResources().forEach(child -> collect(child, resource, words, problems));
    }
}
