// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Who is wired to whom in a framework. */
final class Wiring {

    private Wiring() {}

    /** One line a wire, sorted, and one for each bundle with its state; without ids, which may differ. */
    static List<String> of(BundleContext framework) {
        return Arrays.stream(framework.getBundles())
                .flatMap(bundle -> Stream.concat(Stream.of(name(bundle) + " " + bundle.getState()), wires(bundle)))
                .sorted()
                .toList();
    }

    private static Stream<String> wires(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return Stream.empty();
        }
        // Some bundles take one Java or another, and the framework is both.
        return wiring.getRequiredWires(null).stream()
                .filter(wire -> !wire.getCapability().getNamespace().equals("osgi.ee"))
                .map(wire -> name(bundle) + " -> " + told(wire));
    }

    private static String told(BundleWire wire) {
        String capability = wire.getCapability().getNamespace() + " "
                + wire.getCapability().getAttributes().entrySet().stream()
                        .map(attribute -> attribute.getKey() + "=" + value(attribute.getValue()))
                        .sorted()
                        .collect(Collectors.joining(","));
        return name(wire.getProviderWiring().getBundle()) + " " + capability;
    }

    /** Attributes may be arrays, which tell only where they lie in memory. */
    private static Object value(Object attribute) {
        return attribute instanceof Object[] several ? List.of(several) : attribute;
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }
}
