// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may touch what, read from the manifests. Each rule answers with the sentences of those who break it. */
final class HouseRules {

    /** What the kernel may build on: the framework, its services, its shell and a log. */
    private static final Pattern KERNEL_MAY_IMPORT =
            Pattern.compile("(java|javax\\.xml|org\\.osgi|org\\.apache\\.felix|org\\.slf4j|jakarta\\.json)(\\..+)?");

    private static final Pattern API = Pattern.compile("vn\\.sen(\\.[a-z]+)+\\.api(\\.[a-z]+)*");

    private HouseRules() {}

    static List<String> kernelStandsAlone(Collection<HouseBundle> house) {
        return imports(
                house,
                bundle -> bundle.layer() == Layer.KERNEL,
                name -> !KERNEL_MAY_IMPORT.matcher(name).matches());
    }

    static List<String> platformImportsOnlyContracts(Collection<HouseBundle> house) {
        Set<String> allowed = apiPackages(house, Layer.KERNEL, Layer.PLATFORM);
        return imports(
                house, bundle -> bundle.layer() == Layer.PLATFORM, name -> isOurs(name) && !allowed.contains(name));
    }

    static List<String> modulesImportOnlyContracts(Collection<HouseBundle> house) {
        Set<String> allowed = apiPackages(house, Layer.PLATFORM, Layer.MODULES, Layer.EXAMPLES);
        return imports(house, bundle -> bundle.layer().isModule(), name -> isOurs(name) && !allowed.contains(name));
    }

    static List<String> nothingImportsAConnector(Collection<HouseBundle> house) {
        Set<String> ofConnectors = packages(house, Layer.CONNECTORS);
        return imports(house, bundle -> true, ofConnectors::contains);
    }

    static List<String> connectorsImportOnlyContracts(Collection<HouseBundle> house) {
        Set<String> allowed = apiPackages(house, Layer.PLATFORM, Layer.MODULES, Layer.EXAMPLES);
        return imports(
                house, bundle -> bundle.layer() == Layer.CONNECTORS, name -> isOurs(name) && !allowed.contains(name));
    }

    static List<String> noCircle(Collection<HouseBundle> house) {
        Map<String, String> exporter = new TreeMap<>();
        house.forEach(bundle -> bundle.exports().keySet().forEach(name -> exporter.put(name, bundle.name())));
        Map<String, Set<String>> uses = new TreeMap<>();
        for (HouseBundle bundle : house) {
            uses.put(
                    bundle.name(),
                    bundle.importsOfOurs().stream()
                            .filter(exporter::containsKey)
                            .map(exporter::get)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        // Whoever uses nobody that is left stands on firm ground; what remains in the end goes in a circle.
        while (uses.values().removeIf(used -> used.stream().noneMatch(uses::containsKey))) {
            Set<String> left = new HashSet<>(uses.keySet());
            uses.values().forEach(used -> used.retainAll(left));
        }
        return uses.entrySet().stream()
                .map(entry -> entry.getKey() + " uses " + entry.getValue() + ", which leads back to it")
                .toList();
    }

    static List<String> onlyContractsLeaveABundle(Collection<HouseBundle> house) {
        List<String> broken = new ArrayList<>();
        for (HouseBundle bundle : house) {
            bundle.exports().forEach((name, version) -> {
                if (isOurs(name) && !API.matcher(name).matches()) {
                    broken.add(bundle.name() + " exports " + name + ", which is no api package");
                }
                if (version.equals("null") || version.equals("0") || version.equals("0.0.0")) {
                    broken.add(bundle.name() + " exports " + name + " without a version");
                }
            });
        }
        return broken;
    }

    private static boolean isOurs(String name) {
        return name.startsWith("vn.sen.");
    }

    private static Set<String> apiPackages(Collection<HouseBundle> house, Layer... layers) {
        Set<String> found = packages(house, layers);
        found.removeIf(name -> !API.matcher(name).matches());
        return found;
    }

    private static Set<String> packages(Collection<HouseBundle> house, Layer... layers) {
        return house.stream()
                .filter(bundle -> Set.of(layers).contains(bundle.layer()))
                .flatMap(bundle -> bundle.exports().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> imports(
            Collection<HouseBundle> house, Predicate<HouseBundle> who, Predicate<String> forbidden) {
        return house.stream()
                .filter(who)
                .flatMap(bundle ->
                        bundle.imports().stream().filter(forbidden).map(name -> bundle.name() + " imports " + name))
                .toList();
    }
}
