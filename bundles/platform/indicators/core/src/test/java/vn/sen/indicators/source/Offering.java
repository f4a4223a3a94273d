// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import vn.sen.indicators.api.MeasureSource;

/** A source as the framework hands it over: with the bundle that registered it. */
public final class Offering {

    private final ModuleSources sources;
    private final ServiceReference<MeasureSource> reference;

    private Offering(ModuleSources sources, ServiceReference<MeasureSource> reference) {
        this.sources = sources;
        this.reference = reference;
    }

    public static Offering of(ModuleSources sources, String bundle, MeasureSource source) {
        ServiceReference<MeasureSource> reference = reference(bundle(bundle));
        sources.add(source, reference);
        return new Offering(sources, reference);
    }

    public void end() {
        sources.remove(reference);
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<MeasureSource> reference(Bundle bundle) {
        return (ServiceReference<MeasureSource>) Proxy.newProxyInstance(
                Offering.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getBundle" -> bundle;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Bundle bundle(String name) {
        return (Bundle) Proxy.newProxyInstance(
                Offering.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getSymbolicName", "toString" -> name;
                    case "adapt" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
