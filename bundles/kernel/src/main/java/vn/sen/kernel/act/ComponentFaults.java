// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** What the declarative components of a module's bundles lack. */
final class ComponentFaults {

    private static final String CAUSED_BY = "Caused by: ";

    private final ServiceComponentRuntime runtime;
    private final KernelTexts texts;

    ComponentFaults(ServiceComponentRuntime runtime, KernelTexts texts) {
        this.runtime = runtime;
        this.texts = texts;
    }

    /**
     * @param failed components that threw: waiting does not help
     * @param waiting components whose references are not there yet, and bundles not yet looked at
     */
    record Faults(List<Problem> failed, List<Problem> waiting) {}

    Faults of(InstalledModule module) {
        List<Problem> failed = new ArrayList<>();
        List<Problem> waiting = new ArrayList<>();
        for (Bundle bundle : module.bundles()) {
            List<ComponentDescriptionDTO> descriptions = List.copyOf(runtime.getComponentDescriptionDTOs(bundle));
            if (descriptions.isEmpty() && declaresComponents(bundle)) {
                waiting.add(texts.problem("components-not-read", module.id(), bundle.getSymbolicName()));
            }
            for (ComponentDescriptionDTO description : descriptions) {
                for (ComponentConfigurationDTO component : runtime.getComponentConfigurationDTOs(description)) {
                    if (component.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                        failed.add(texts.problem(
                                "component-failed", module.id(), shortName(description.name), cause(component)));
                    } else if (component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                        waiting.addAll(lacks(module, description, component));
                    }
                }
            }
        }
        return new Faults(failed, waiting);
    }

    private List<Problem> lacks(
            InstalledModule module, ComponentDescriptionDTO description, ComponentConfigurationDTO component) {
        return Arrays.stream(component.unsatisfiedReferences)
                .map(reference -> texts.problem(
                        "component-lacks-service",
                        module.id(),
                        shortName(description.name),
                        service(description, reference)))
                .toList();
    }

    private static String service(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO reference) {
        String type = Arrays.stream(description.references)
                .filter(declared -> declared.name.equals(reference.name))
                .map((ReferenceDTO declared) -> declared.interfaceName)
                .findFirst()
                .orElse(reference.name);
        return Optional.ofNullable(reference.target)
                .filter(target -> !target.isBlank())
                .map(target -> type + " " + target)
                .orElse(type);
    }

    /** The last cause, without its stack: that is what the author of the module wrote. */
    private static String cause(ComponentConfigurationDTO component) {
        return Optional.ofNullable(component.failure)
                .flatMap(failure -> failure.lines()
                        .filter(line -> line.startsWith(CAUSED_BY))
                        .reduce((first, last) -> last)
                        .map(line -> line.substring(CAUSED_BY.length()))
                        .or(() -> failure.lines().findFirst()))
                .orElse("?");
    }

    private static String shortName(String component) {
        return component.substring(component.lastIndexOf('.') + 1);
    }

    private static boolean declaresComponents(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get("Service-Component"))
                .filter(header -> !header.isBlank())
                .isPresent();
    }
}
