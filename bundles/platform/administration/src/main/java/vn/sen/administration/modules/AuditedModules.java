// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;

/**
 * The kernel's modules, with every act in the record, also a refused one. The kernel itself knows no database, so an act
 * is recorded right after it: should the server die between the two, the log of the kernel still tells of it.
 */
@Component(service = AuditedModules.class)
public final class AuditedModules implements Modules {

    private static final String OBJECT = "administration.module";

    private final Modules modules;
    private final AuditTrail trail;

    @Activate
    public AuditedModules(@Reference Modules modules, @Reference AuditTrail trail) {
        this.modules = modules;
        this.trail = trail;
    }

    @Override
    public List<ModuleStatus> list() {
        return modules.list();
    }

    @Override
    public Optional<ModuleStatus> find(String id) {
        return modules.find(id);
    }

    @Override
    public ModulePlan plan(ModuleAct act, String id) throws ActRefusedException {
        return modules.plan(act, id);
    }

    @Override
    public ModuleStatus enable(String id) throws ActRefusedException {
        return change("administration.module-enable", id, () -> modules.enable(id));
    }

    @Override
    public ModuleStatus disable(String id) throws ActRefusedException {
        return change("administration.module-disable", id, () -> modules.disable(id));
    }

    @Override
    public void remove(String id) throws ActRefusedException {
        Optional<ModuleStatus> before = modules.find(id);
        try {
            modules.remove(id);
        } catch (ActRefusedException refusal) {
            refused("administration.module-remove", id, refusal);
            throw refusal;
        }
        trail.record(entry("administration.module-remove", id)
                .changed("version", before.map(ModuleStatus::version), Optional.empty())
                .build());
    }

    @Override
    public ModuleStatus install(InputStream modulePackage) throws ActRefusedException, IOException {
        try {
            ModuleStatus installed = modules.install(modulePackage);
            trail.record(entry("administration.module-install", installed.id())
                    .with("version", installed.version())
                    .with("signature", installed.signature())
                    .build());
            return installed;
        } catch (ActRefusedException refusal) {
            refused("administration.module-install", "?", refusal);
            throw refusal;
        }
    }

    @Override
    public Optional<String> ownerOf(Bundle bundle) {
        return modules.ownerOf(bundle);
    }

    @Override
    public boolean reconciled() {
        return modules.reconciled();
    }

    private ModuleStatus change(String action, String id, Act act) throws ActRefusedException {
        Optional<ModuleStatus> before = modules.find(id);
        try {
            ModuleStatus after = act.run();
            trail.record(entry(action, id)
                    .changed("state", before.map(ModuleStatus::state), after.state())
                    .changed("version", before.map(ModuleStatus::version), after.version())
                    .build());
            return after;
        } catch (ActRefusedException refusal) {
            refused(action, id, refusal);
            throw refusal;
        }
    }

    private void refused(String action, String id, ActRefusedException refusal) {
        trail.record(entry(action, id)
                .refused()
                .with(
                        "problems",
                        refusal.problems().stream()
                                .map(problem -> problem.code())
                                .collect(Collectors.joining(", ")))
                .build());
    }

    private static AuditEntry.Builder entry(String action, String id) {
        return AuditEntry.act(action).retention(RetentionClass.SYSTEM).on(OBJECT, id);
    }

    private interface Act {
        ModuleStatus run() throws ActRefusedException;
    }
}
