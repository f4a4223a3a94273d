// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** A requirement of a bundle, taken apart so that it can be told in words. */
record Demand(Requirement requirement) {

    private static final Pattern FROM = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern UP_TO = Pattern.compile("\\((?:bundle-)?version<=([^)]+)\\)");

    /** Only what the resolver would insist on: not optional, not dynamic, not a matter of run time. */
    boolean mandatory() {
        String resolution =
                requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, "mandatory");
        String effective = requirement
                .getDirectives()
                .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE);
        return resolution.equals(Namespace.RESOLUTION_MANDATORY) && effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    String namespace() {
        return requirement.getNamespace();
    }

    /** What is asked for, without its version: the package, the bundle, the value of the namespace's own attribute. */
    Optional<String> name() {
        Matcher matcher = Pattern.compile("\\(" + Pattern.quote(namespace()) + "=([^)*\\\\]+)\\)")
                .matcher(filter());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The demanded versions as OSGi writes a range; empty when every version will do. */
    Optional<String> range() {
        String filter = filter();
        Matcher below = BELOW.matcher(filter);
        Optional<String> ceiling = below.find() ? Optional.of(below.group(1) + ")") : Optional.empty();
        Matcher from = FROM.matcher(BELOW.matcher(filter).replaceAll(""));
        if (!from.find()) {
            return ceiling.map(end -> "[0," + end);
        }
        Matcher upTo = UP_TO.matcher(filter);
        if (ceiling.isEmpty() && upTo.find()) {
            ceiling = Optional.of(upTo.group(1) + "]");
        }
        String floor = from.group(1);
        return Optional.of(ceiling.map(end -> "[" + floor + "," + end).orElse(floor));
    }

    /** Name of the attribute that carries the version of a matching capability. */
    String versionAttribute() {
        return switch (namespace()) {
            case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE -> Constants.BUNDLE_VERSION_ATTRIBUTE;
            default -> Constants.VERSION_ATTRIBUTE;
        };
    }

    /** Key of the words for this kind of thing. */
    String kind() {
        return switch (namespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "package";
            case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE -> "bundle";
            case "osgi.ee" -> "java";
            default -> "capability";
        };
    }

    /** What is asked for, as an administrator can pass it on to the vendor. */
    String display() {
        return kind().equals("capability")
                ? namespace() + " " + filter()
                : name().orElseGet(() -> namespace() + " " + filter());
    }

    String filter() {
        return requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    }
}
