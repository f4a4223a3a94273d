// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.api.EventType;
import vn.sen.events.api.EventTypes;

/** The types that modules declare at the moment. */
@Component(service = DeclaredTypes.class)
public final class DeclaredTypes {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredTypes.class);

    private record Key(String name, int version) {}

    private record Declared(EventType type, String owner) {}

    private final Map<Key, Declared> types = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(EventTypes declaration, ServiceReference<EventTypes> reference) {
        add(declaration, reference.getBundle().getSymbolicName());
    }

    void remove(EventTypes declaration, ServiceReference<EventTypes> reference) {
        declaration
                .types()
                .forEach(type -> types.computeIfPresent(
                        key(type),
                        (name, declared) ->
                                declared.owner().equals(reference.getBundle().getSymbolicName()) ? null : declared));
    }

    /** @param owner symbolic name of the bundle that declares */
    public void add(EventTypes declaration, String owner) {
        for (EventType type : declaration.types()) {
            Optional<String> other = types.values().stream()
                    .filter(declared -> declared.type().name().equals(type.name()))
                    .map(Declared::owner)
                    .filter(known -> !known.equals(owner))
                    .findFirst();
            if (other.isPresent()) {
                LOG.error("{} declares events of the type {}, which belongs to {}", owner, type.name(), other.get());
            } else {
                types.put(key(type), new Declared(type, owner));
            }
        }
    }

    /** Whether somebody declared exactly this type. */
    boolean declared(EventType type) {
        return Optional.ofNullable(types.get(key(type)))
                .filter(declared -> declared.type().equals(type))
                .isPresent();
    }

    /** All, sorted by name and version. */
    public List<EventType> all() {
        return types.values().stream()
                .map(Declared::type)
                .sorted(Comparator.comparing(EventType::name).thenComparing(EventType::version))
                .toList();
    }

    private static Key key(EventType type) {
        return new Key(type.name(), type.version());
    }
}
