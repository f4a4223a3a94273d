// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.OptionalLong;
import vn.sen.web.access.AccessFilter;
import vn.sen.web.access.AccessServices;
import vn.sen.web.access.MethodRules;
import vn.sen.web.idempotency.AnswerStore;
import vn.sen.web.idempotency.IdempotencyFilter;
import vn.sen.web.json.JsonBody;
import vn.sen.web.schema.BodySchemas;

/** Puts the filters of each resource method before it, once, when the container is built. */
final class AccessFeature implements DynamicFeature {

    private static final MethodRules CLOSED = new MethodRules(
            false, List.of(), MethodRules.USUAL_BODY_LIMIT, false, false, OptionalLong.empty(), false, false);

    private final AccessServices services;
    private final AnswerStore answers;
    private final ObjectMapper mapper;
    private final BodySchemas schemas;

    AccessFeature(AccessServices services, AnswerStore answers, ObjectMapper mapper, BodySchemas schemas) {
        this.services = services;
        this.answers = answers;
        this.mapper = mapper;
        this.schemas = schemas;
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
        if (rules.idempotent()) {
            context.register(new IdempotencyFilter(answers));
        }
        context.register(new JsonBody(mapper, schemas.of(resource, method)));
    }
}
