// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;
import vn.sen.web.access.AccessFilter;
import vn.sen.web.access.AccessServices;
import vn.sen.web.access.MethodRules;
import vn.sen.web.json.BodyCheck;
import vn.sen.web.json.JsonBody;

/** Puts the filters of each resource method before it, once, when the container is built. */
final class AccessFeature implements DynamicFeature {

    private static final MethodRules CLOSED = new MethodRules(false, List.of(), MethodRules.USUAL_BODY_LIMIT, false);

    private final AccessServices services;
    private final ObjectMapper mapper;

    AccessFeature(AccessServices services, ObjectMapper mapper) {
        this.services = services;
        this.mapper = mapper;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        Class<?> resource = info.getResourceClass();
        Method method = info.getResourceMethod();
        if (resource.getName().startsWith("org.glassfish.jersey.")) {
            // Jersey's own answer to OPTIONS: it tells the methods of a path and nothing else.
            return;
        }
        MethodRules rules = MethodRules.of(method, resource).orElse(CLOSED);
        context.register(new AccessFilter(rules, services));
        context.register(new JsonBody(mapper, BodyCheck.NONE));
    }
}
