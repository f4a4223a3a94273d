// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The classes that Java has loaded of the bundles of a running server. Java archives only those that it has linked, and
 * it links a class when it is first used; one in seven is loaded only to be compared with another.
 */
public record LoadedClasses(BundleContext framework) {

    private static final Pattern CLASS = Pattern.compile("([\\w.$]+)/0x[0-9a-f]+");
    private static final String SUFFIX = ".class";

    /**
     * Links them without running any of their code, and tells how many there are. A class that cannot be linked, because
     * it speaks of a library that is not there, is left as it is.
     */
    public int link() {
        Set<String> loaded = loaded();
        int linked = 0;
        for (Bundle bundle : framework.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
                linked += link(wiring, loaded);
            }
        }
        return linked;
    }

    private static int link(BundleWiring wiring, Set<String> loaded) {
        int linked = 0;
        for (String file : wiring.listResources(
                "/", "*" + SUFFIX, BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
            String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
            if (loaded.contains(name) && isLinkable(name, wiring.getClassLoader())) {
                linked++;
            }
        }
        return linked;
    }

    /** Asking for the constructors links; no initializer of the class runs. */
    private static boolean isLinkable(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader).getDeclaredConstructors();
            return true;
        } catch (ClassNotFoundException | LinkageError lacksSomething) {
            return false;
        }
    }

    /** The names of all classes that are loaded now, as the virtual machine tells them. */
    private static Set<String> loaded() {
        try {
            String hierarchy = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassHierarchy",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Set<String> names = new HashSet<>();
            Matcher matcher = CLASS.matcher(hierarchy);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        } catch (JMException unknown) {
            throw new IllegalStateException("This Java does not tell which classes it has loaded", unknown);
        }
    }
}
