// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import vn.sen.web.json.JsonReader;
import vn.sen.web.json.JsonWriter;
import vn.sen.web.json.StrictJson;
import vn.sen.web.openapi.ApiDescription;
import vn.sen.web.openapi.ApiPart;
import vn.sen.web.page.PageWriter;
import vn.sen.web.page.TemplatePackage;
import vn.sen.web.problem.FailureFilter;
import vn.sen.web.problem.FailureMapper;
import vn.sen.web.problem.TooLongFilter;
import vn.sen.web.problem.UnreadBody;
import vn.sen.web.schema.BodySchemas;
import vn.sen.web.text.BundleTexts;

/** Makes the Jersey container of one bundle. */
final class ContainerFactory {

    private static final Map<String, Object> LEAN = Map.of(
            ServerProperties.WADL_FEATURE_DISABLE, true,
            ServerProperties.BV_FEATURE_DISABLE, true,
            ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
            ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true,
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
            CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
            CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);

    private final ContainerParts parts;

    ContainerFactory(ContainerParts parts) {
        this.parts = parts;
    }

    void forget(Bundle bundle) {
        parts.assets().forget(bundle);
    }

    /**
     * @param types classes of the resources
     * @param resources activates the resources
     * @param eager whether what is wrong with the container has to be known at once
     */
    ModuleContainer create(
            Bundle bundle, String name, Set<Class<?>> types, Supplier<Collection<Object>> resources, boolean eager) {
        parts.assets().expect(bundle);
        ObjectMapper mapper = StrictJson.mapper();
        Supplier<JsonNode> description =
                new Later<>(() -> ApiDescription.of(bundle, mapper).orElseGet(mapper::createObjectNode));
        return new ModuleContainer(
                () -> contents(bundle, mapper, description.get(), resources.get()),
                bundle.adapt(BundleWiring.class).getClassLoader(),
                new Later<>(() -> BundleTexts.read(bundle::getEntry, parts.fallback())),
                parts,
                new Later<>(() -> ApiPart.of(name, description.get(), types)),
                eager);
    }

    private ResourceConfig contents(
            Bundle bundle, ObjectMapper mapper, JsonNode description, Collection<Object> resources) {
        TemplatePackage templates = new TemplatePackage(
                bundle.adapt(BundleWiring.class).getClassLoader(),
                bundle.getSymbolicName() + ".pages",
                parts.assets().styles(bundle),
                parts.assets().scripts(bundle));
        ResourceConfig config = common(
                        mapper,
                        new FailureFilter(
                                parts.problems(),
                                parts.startUp(),
                                parts.access().refusals()),
                        new PageWriter(parts.shell(), templates),
                        new AccessFeature(parts.access(), parts.answers(), mapper, new BodySchemas(description)))
                .register(new UnreadBody())
                .register(new Instances(resources));
        resources.forEach(resource -> config.register(resource.getClass()));
        return config;
    }

    /** What stands around the resources of every module. */
    static ResourceConfig common(ObjectMapper mapper, FailureFilter failures, PageWriter pages, AccessFeature access) {
        return new ResourceConfig()
                .addProperties(LEAN)
                .register(new FailureMapper())
                .register(new TooLongFilter())
                .register(failures)
                .register(pages)
                .register(new JsonReader(mapper))
                .register(new JsonWriter(mapper))
                .register(access);
    }

    /** Has Jersey use the instances that Declarative Services made, instead of making its own. */
    static final class Instances extends AbstractBinder {

        private final Collection<Object> resources;

        Instances(Collection<Object> resources) {
            this.resources = resources;
        }

        @Override
        protected void configure() {
            resources.forEach(this::bindToItsClass);
        }

        @SuppressWarnings("unchecked")
        private <T> void bindToItsClass(T resource) {
            bind(resource).to((Class<T>) resource.getClass());
        }
    }
}
