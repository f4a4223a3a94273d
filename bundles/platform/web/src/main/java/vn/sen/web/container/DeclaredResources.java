// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import vn.sen.kernel.api.Problem;

/** The resources that a bundle's components declare, whether they run or not: tells when a bundle is complete. */
final class DeclaredResources {

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

    /** A sentence for each declared resource that does not run, with what it lacks. */
    List<Problem> waiting(Bundle bundle) {
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
        String service = Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
        return missing.target == null ? service : service + missing.target;
    }

    private Collection<ComponentDescriptionDTO> descriptions(Bundle bundle) {
        return components.get().stream()
                .flatMap(runtime -> runtime.getComponentDescriptionDTOs(bundle).stream())
                .filter(description -> Boolean.parseBoolean(
                        String.valueOf(description.properties.get(ContainerRegistry.RESOURCE_PROPERTY))))
                .toList();
    }
}
