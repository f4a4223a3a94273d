// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.api.EventListener;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.TransactionFailedException;
import vn.sen.web.api.ModuleJson;

/** The listeners that modules offer at the moment. */
@Component(
        service = {RecipientSource.class, ModuleListeners.class},
        property = RecipientSource.KIND + "=modules")
public final class ModuleListeners implements RecipientSource {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleListeners.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final int MOST_NAME = 150;

    private final Modules modules;
    private final ModuleGuard guard;
    private final EventSettings settings;
    private final Places places;
    private final DeliveredEvents reading;
    private final Map<ServiceReference<EventListener>, Recipient> listeners = new ConcurrentHashMap<>();

    @Activate
    public ModuleListeners(
            @Reference Modules modules,
            @Reference ModuleGuard guard,
            @Reference EventSettings settings,
            @Reference Places places,
            @Reference ModuleJson json) {
        this.modules = modules;
        this.guard = guard;
        this.settings = settings;
        this.places = places;
        this.reading = new DeliveredEvents(json);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(EventListener listener, ServiceReference<EventListener> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return;
        }
        String name = listener.name();
        String owner = bundle.getSymbolicName();
        if (name.length() > MOST_NAME || !NAME.matcher(name).matches() || name.startsWith("webhook.")) {
            LOG.error("{} offers a listener with the name \"{}\", which is none; it is told nothing", owner, name);
        } else if (listeners.values().stream().anyMatch(other -> other.name().equals(name))) {
            LOG.error("{} offers a second listener with the name {}; it is told nothing", owner, name);
        } else {
            String module = modules.ownerOf(bundle).orElse(owner);
            Recipient recipient =
                    new GuardedListener(listener, bundle, module, guard, settings.listenerRetries(), reading);
            register(recipient);
            listeners.put(reference, recipient);
        }
    }

    /**
     * At once, because what another server commits from now on is this listener's too. A database that is away does not
     * keep the module from starting; the place is then given by the next look.
     */
    private void register(Recipient recipient) {
        try {
            places.register(recipient);
        } catch (ConstraintViolatedException already) {
            LOG.debug("Another server gave the listener {} its place at the same moment", recipient.name(), already);
        } catch (TransactionFailedException away) {
            LOG.warn("The listener {} has no place yet: {}", recipient.name(), away.toString());
        }
    }

    void remove(ServiceReference<EventListener> reference) {
        Recipient gone = listeners.remove(reference);
        if (gone != null) {
            gone.end();
        }
    }

    @Override
    public Collection<Recipient> recipients() {
        return List.copyOf(listeners.values());
    }
}
