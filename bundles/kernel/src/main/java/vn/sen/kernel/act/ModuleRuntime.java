// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.kernel.text.KernelTexts;

/** What brings modules into the framework and takes them out again, working on the same books. */
public record ModuleRuntime(ModuleStarter starter, ModuleStopper stopper, ConfigurationWriter configurations) {

    /** Services of the framework that the kernel needs. */
    public record Services(
            BundleContext context, ConfigurationAdmin configurations, ServiceComponentRuntime components) {}

    public static ModuleRuntime of(
            Services services,
            FrameworkBundles framework,
            ModuleOwners owners,
            BoundedModuleGuard guard,
            Extenders extenders,
            KernelTexts texts) {
        Bounds bounds = Bounds.of(services.context());
        ConfigurationWriter configurations = new ConfigurationWriter(services.configurations());
        ModuleHealth health = new ModuleHealth(services.context(), services.components(), extenders, texts);
        return new ModuleRuntime(
                new ModuleStarter(services.context(), framework, owners, guard, configurations, health, bounds, texts),
                new ModuleStopper(framework, owners, guard, extenders, configurations, bounds, texts),
                configurations);
    }
}
