// SPDX-License-Identifier: Apache-2.0
package vn.sen.web;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** What a component registers and follows by hand, taken back together. */
final class Services implements AutoCloseable {

    private final BundleContext context;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    Services(BundleContext context) {
        this.context = context;
    }

    <S> void offer(Class<S> type, S service, Map<String, Object> properties) {
        registrations.add(context.registerService(type, service, new Hashtable<>(properties)));
    }

    void offer(List<Class<?>> types, Object service) {
        String[] names = types.stream().map(Class::getName).toArray(String[]::new);
        registrations.add(context.registerService(names, service, null));
    }

    <S> Supplier<Optional<S>> live(Class<S> type) throws InvalidSyntaxException {
        return live(context.createFilter("(objectClass=" + type.getName() + ")"));
    }

    <S> Supplier<Optional<S>> live(Class<S> type, String condition) throws InvalidSyntaxException {
        return live(context.createFilter("(&(objectClass=" + type.getName() + ")" + condition + ")"));
    }

    /** Takes back what was offered; what was followed stays known until {@link #close()}. */
    void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
    }

    @Override
    public void close() {
        withdraw();
        trackers.forEach(ServiceTracker::close);
    }

    private <S> Supplier<Optional<S>> live(Filter which) {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, which, null);
        tracker.open();
        trackers.add(tracker);
        return () -> Optional.ofNullable(tracker.getService());
    }
}
