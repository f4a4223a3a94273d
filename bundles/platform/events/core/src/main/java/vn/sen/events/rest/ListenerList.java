// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.api.EventBacklog;
import vn.sen.events.delivery.ModuleListeners;
import vn.sen.events.delivery.Recipient;
import vn.sen.events.webhook.Webhooks;

/** Everybody who is told events, there now or not. */
@Component(service = ListenerList.class)
public final class ListenerList {

    private final EventBacklog backlog;
    private final ModuleListeners modules;
    private final Webhooks webhooks;

    @Activate
    public ListenerList(
            @Reference EventBacklog backlog, @Reference ModuleListeners modules, @Reference Webhooks webhooks) {
        this.backlog = backlog;
        this.modules = modules;
        this.webhooks = webhooks;
    }

    public List<ListenerView> all() {
        Set<String> present = Stream.concat(modules.recipients().stream(), webhooks.recipients().stream())
                .map(Recipient::name)
                .collect(Collectors.toSet());
        return backlog.lags().stream()
                .map(lag -> ListenerView.of(lag, present.contains(lag.listener())))
                .toList();
    }

    public Optional<ListenerView> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
