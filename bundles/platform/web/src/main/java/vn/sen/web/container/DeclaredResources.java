// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.Problem;

/** The resources that a bundle's components declare, whether they run or not: tells when a bundle is complete. */
final class DeclaredResources {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredResources.class);

    private final Supplier<Optional<ServiceComponentRuntime>> components;
    private final PlatformWords words;

    DeclaredResources(Supplier<Optional<ServiceComponentRuntime>> components, PlatformWords words) {
        this.components = components;
        this.words = words;
    }

    /** How many resources the bundle's components declare. */
    int count(Bundle bundle) {
        return descriptions(bundle).size();
    }

    /** The class of a resource that a component of its bundle declares, without activating it. */
    Optional<Class<?>> type(ServiceReference<Object> resource) {
        Bundle bundle = resource.getBundle();
        Object name = resource.getProperty(ComponentConstants.COMPONENT_NAME);
        if (bundle == null || name == null) {
            return Optional.empty();
        }
        return components
                .get()
                .map(runtime -> runtime.getComponentDescriptionDTO(bundle, name.toString()))
                .flatMap(description -> load(bundle, description.implementationClass));
    }

    private static Optional<Class<?>> load(Bundle bundle, String name) {
        try {
            return Optional.of(bundle.loadClass(name));
        } catch (ClassNotFoundException unknown) {
            // Whoever activates the component is told so in its own words.
            LOG.debug("{} declares {} and does not have it", bundle.getSymbolicName(), name, unknown);
            return Optional.empty();
        }
    }

    /**
     * Why declared resources do not run: the services that the bundle waits for, in one sentence, or for each resource
     * what it lacks.
     */
    List<Problem> waiting(Bundle bundle) {
        List<Problem> each = eachWaiting(bundle);
        Set<String> outside = each.isEmpty() ? Set.of() : wantedFromOutside(bundle);
        return outside.isEmpty()
                ? each
                : List.of(words.problem("service-missing", bundle.getSymbolicName(), String.join(", ", outside)));
    }

    /** What components of the bundle wait for and no other component of the bundle would offer. */
    private Set<String> wantedFromOutside(Bundle bundle) {
        Collection<ComponentDescriptionDTO> all = components.get().orElseThrow().getComponentDescriptionDTOs(bundle);
        Set<String> inside = all.stream()
                .flatMap(description -> Arrays.stream(description.serviceInterfaces))
                .collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>();
        for (ComponentDescriptionDTO description : all) {
            for (ComponentConfigurationDTO configuration :
                    components.get().orElseThrow().getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    Arrays.stream(configuration.unsatisfiedReferences)
                            .filter(missing -> !inside.contains(service(description, missing)))
                            .forEach(missing -> wanted.add(wanted(description, missing)));
                }
            }
        }
        return wanted;
    }

    private List<Problem> eachWaiting(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        for (ComponentDescriptionDTO description : descriptions(bundle)) {
            for (ComponentConfigurationDTO configuration :
                    components.get().orElseThrow().getComponentConfigurationDTOs(description)) {
                lack(description, configuration)
                        .ifPresent(lack ->
                                problems.add(words.problem("resource-waits", description.implementationClass, lack)));
            }
        }
        return problems;
    }

    private static Optional<String> lack(ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Optional.of(Arrays.stream(configuration.unsatisfiedReferences)
                        .map(missing -> wanted(description, missing))
                        .collect(Collectors.joining(", ")));
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                Optional.of(String.join(", ", description.configurationPid));
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                Optional.of(configuration.failure.lines().findFirst().orElse(""));
            default -> Optional.empty();
        };
    }

    private static String wanted(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO missing) {
        String service = service(description, missing);
        return missing.target == null ? service : service + missing.target;
    }

    private static String service(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO missing) {
        return Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
    }

    private Collection<ComponentDescriptionDTO> descriptions(Bundle bundle) {
        return components.get().stream()
                .flatMap(runtime -> runtime.getComponentDescriptionDTOs(bundle).stream())
                .filter(description -> Boolean.parseBoolean(
                        String.valueOf(description.properties.get(ContainerRegistry.RESOURCE_PROPERTY))))
                .toList();
    }
}
