// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.component;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.feature.FeatureService;
import vn.sen.kernel.act.ModuleRuntime;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModuleCallCounters;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleCalls;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.modules.Kernel;

/** The kernel as Declarative Services see it: its services are there at once, the modules come after. */
@Component(
        immediate = true,
        service = {Modules.class, ModuleGuard.class, ModuleCallCounters.class})
public final class KernelComponent implements Modules, ModuleGuard, ModuleCallCounters {

    private final Kernel kernel;

    @Activate
    public KernelComponent(
            BundleContext context,
            @Reference FeatureService features,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components) {
        kernel = new Kernel(new ModuleRuntime.Services(context, configurations, components), features);
        kernel.start();
    }

    @Deactivate
    void deactivate() {
        kernel.close();
    }

    @Override
    public List<ModuleStatus> list() {
        return kernel.modules().list();
    }

    @Override
    public Optional<ModuleStatus> find(String id) {
        return kernel.modules().find(id);
    }

    @Override
    public Optional<String> ownerOf(Bundle bundle) {
        return kernel.modules().ownerOf(bundle);
    }

    @Override
    public ModulePlan plan(ModuleAct act, String id) throws ActRefusedException {
        return kernel.modules().plan(act, id);
    }

    @Override
    public ModuleStatus enable(String id) throws ActRefusedException {
        return kernel.modules().enable(id);
    }

    @Override
    public ModuleStatus disable(String id) throws ActRefusedException {
        return kernel.modules().disable(id);
    }

    @Override
    public ModuleStatus install(InputStream modulePackage) throws ActRefusedException, IOException {
        return kernel.modules().install(modulePackage);
    }

    @Override
    public void remove(String id) throws ActRefusedException {
        kernel.modules().remove(id);
    }

    @Override
    public boolean reconciled() {
        return kernel.modules().reconciled();
    }

    @Override
    public <T> T call(Bundle bundle, Duration bound, Callable<T> work) throws ModuleCallException {
        return kernel.guard().call(bundle, bound, work);
    }

    @Override
    public List<ModuleCalls> moduleCalls() {
        return kernel.guard().moduleCalls();
    }
}
