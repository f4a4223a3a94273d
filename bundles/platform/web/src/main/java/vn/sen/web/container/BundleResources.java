// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.Problem;

/**
 * The resources of one bundle as its container needs them: first where they are served, then, once, their instances.
 * Most of a platform's resources are asked for by nobody while a server starts, and each brings services with it.
 */
final class BundleResources implements Supplier<Collection<Object>> {

    private final Bundle bundle;
    private final BundleContainers.Workshop workshop;
    private final Set<ServiceReference<Object>> references;
    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final List<Object> instances = new ArrayList<>();
    private boolean active;

    BundleResources(Bundle bundle, BundleContainers.Workshop workshop, Set<ServiceReference<Object>> references) {
        this.bundle = bundle;
        this.workshop = workshop;
        this.references = references;
    }

    /**
     * Finds out where the resources are served.
     *
     * @param eager whether to activate them and to check them as well
     * @return what is wrong
     */
    synchronized List<Problem> look(boolean eager) {
        return eager || !readPaths() ? activate() : List.of();
    }

    synchronized Set<Class<?>> types() {
        return Set.copyOf(types);
    }

    synchronized Set<String> prefixes() {
        return Set.copyOf(prefixes);
    }

    /**
     * Activates the resources unless they are active. What does not work now may work the next time: a service of the
     * platform comes a moment late.
     *
     * @throws IllegalStateException when something is wrong with them
     */
    @Override
    public synchronized Collection<Object> get() {
        if (!active) {
            List<Problem> problems = activate();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(
                        problems.stream().map(problem -> problem.text().en()).collect(Collectors.joining(" ")));
            }
        }
        return List.copyOf(instances);
    }

    /** The marks on the classes tell the paths, if the classes are known before they are activated. */
    private boolean readPaths() {
        for (ServiceReference<Object> reference : references) {
            Optional<Class<?>> type = workshop.declared().type(reference);
            Optional<String> prefix =
                    type.map(known -> known.getAnnotation(Path.class)).flatMap(path -> PathPrefix.of(path.value()));
            if (prefix.isEmpty()) {
                return false;
            }
            types.add(type.get());
            prefixes.add(prefix.get());
        }
        return true;
    }

    private List<Problem> activate() {
        List<Problem> found = new ArrayList<>();
        instances.clear();
        for (ServiceReference<Object> reference : references) {
            Object resource;
            try {
                resource = workshop.activation().get(reference);
            } catch (ModuleCallException notActivated) {
                found.add(workshop.words()
                        .problem(
                                "activation-failed",
                                workshop.names().apply(bundle),
                                String.valueOf(reference.getProperty("component.name")),
                                notActivated.getMessage()));
                continue;
            }
            instances.add(resource);
            types.add(resource.getClass());
            ResourceCheck check = ResourceCheck.of(resource.getClass(), workshop.words());
            found.addAll(check.problems());
            check.prefix().ifPresent(prefixes::add);
        }
        active = found.isEmpty();
        return found;
    }
}
