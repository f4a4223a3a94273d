// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.sen.web.access.MethodRules;
import vn.sen.web.schema.OperationKey;

/**
 * What one served bundle adds to the description of the API. It holds no class of the bundle.
 *
 * @param name id of the module, or symbolic name of a platform bundle
 * @param document the bundle's own OpenAPI document
 * @param rules who may call which operation
 */
public record ApiPart(String name, JsonNode document, Map<OperationKey, MethodRules> rules) {

    public ApiPart {
        rules = Map.copyOf(rules);
    }

    /** Reads the rules of resource classes. */
    public static ApiPart of(String name, JsonNode document, Collection<Class<?>> resources) {
        Map<OperationKey, MethodRules> rules = new HashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                OperationKey.of(resource, method)
                        .ifPresent(key -> MethodRules.of(method, resource).ifPresent(found -> rules.put(key, found)));
            }
        }
        return new ApiPart(name, document, rules);
    }
}
