// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceListener;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.text.KernelTexts;

/** Waits until a started module is well, or until it is clear that it will not be. */
final class ModuleHealth {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    /** How long a service may be missing while nobody works on the module any more. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final BundleContext context;
    private final ComponentFaults components;
    private final Extenders extenders;
    private final KernelTexts texts;

    ModuleHealth(BundleContext context, ServiceComponentRuntime runtime, Extenders extenders, KernelTexts texts) {
        this.context = context;
        this.components = new ComponentFaults(runtime, texts);
        this.extenders = extenders;
        this.texts = texts;
    }

    /** Empty when every component is satisfied and every extender is content. */
    List<Problem> await(InstalledModule module, Duration bound) {
        Thread waiter = Thread.currentThread();
        ServiceListener wake = event -> LockSupport.unpark(waiter);
        context.addServiceListener(wake);
        try {
            long deadline = System.nanoTime() + bound.toNanos();
            long patience = System.nanoTime() + GRACE.toNanos();
            while (true) {
                boolean settled = isSettled(module);
                ComponentFaults.Faults faults = components.of(module);
                if (!faults.failed().isEmpty()) {
                    return faults.failed();
                }
                // While a service is on its way, extenders complain of what is missing; only then is it final.
                if (settled && faults.waiting().isEmpty()) {
                    return extenderProblems(module);
                }
                long now = System.nanoTime();
                patience = settled ? patience : now + GRACE.toNanos();
                if (now - deadline >= 0 || now - patience >= 0 || Thread.interrupted()) {
                    return unfinished(module, settled, faults, bound);
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        } finally {
            context.removeServiceListener(wake);
        }
    }

    private List<Problem> unfinished(
            InstalledModule module, boolean settled, ComponentFaults.Faults faults, Duration bound) {
        List<Problem> hopeless = extenderProblems(module);
        if (settled) {
            return hopeless.isEmpty() ? faults.waiting() : hopeless;
        }
        List<Problem> problems = new ArrayList<>(faults.waiting());
        problems.add(texts.problem("module-not-settled", module.id(), bound.toSeconds()));
        problems.addAll(hopeless);
        return problems;
    }

    private boolean isSettled(InstalledModule module) {
        for (ModuleExtender extender : extenders.all()) {
            for (Bundle bundle : module.bundles()) {
                if (!extender.settled(bundle)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Problem> extenderProblems(InstalledModule module) {
        List<Problem> problems = new ArrayList<>();
        for (ModuleExtender extender : extenders.all()) {
            module.bundles().forEach(bundle -> problems.addAll(extender.problems(bundle)));
        }
        return problems;
    }
}
