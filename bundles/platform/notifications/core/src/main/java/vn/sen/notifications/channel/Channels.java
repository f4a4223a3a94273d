// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.NotificationChannel;

/** The channels that are there at the moment, by id. */
@Component(service = Channels.class)
public final class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final ModuleGuard guard;
    private final Clock clock;
    private final Map<String, PresentChannel> channels = new ConcurrentHashMap<>();
    private final Map<NotificationChannel, String> offered = new ConcurrentHashMap<>();

    @Activate
    public Channels(@Reference ModuleGuard guard) {
        this(guard, Clock.systemUTC());
    }

    public Channels(ModuleGuard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(NotificationChannel channel, ServiceReference<NotificationChannel> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle != null) {
            come(channel, bundle);
        }
    }

    void remove(NotificationChannel channel) {
        go(channel);
    }

    /** A channel that is there from now on. */
    public void come(NotificationChannel channel, Bundle bundle) {
        ChannelTraits traits = channel.traits();
        PresentChannel present = new PresentChannel(channel, traits, bundle, guard, clock);
        if (channels.putIfAbsent(traits.id(), present) == null) {
            offered.put(channel, traits.id());
        } else {
            LOG.error("{} offers a second channel {}; it is not used", bundle.getSymbolicName(), traits.id());
        }
    }

    public void go(NotificationChannel channel) {
        Optional.ofNullable(offered.remove(channel)).ifPresent(channels::remove);
    }

    public Optional<PresentChannel> find(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Sorted by id. */
    public Collection<PresentChannel> all() {
        return channels.values().stream()
                .sorted(Comparator.comparing(one -> one.traits().id()))
                .toList();
    }
}
