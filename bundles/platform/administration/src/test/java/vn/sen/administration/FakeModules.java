// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.api.NavigationEntry;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;

/** A kernel whose modules a test lays out, and which does at once what it is told. */
public final class FakeModules implements Modules {

    private final Map<String, ModuleStatus> modules = new TreeMap<>();
    private final Map<String, List<Problem>> refusals = new TreeMap<>();
    private final Map<String, List<Problem>> failures = new TreeMap<>();
    private boolean reconciled = true;
    private int acts;

    public FakeModules with(String id, ModuleState state) {
        modules.put(id, status(id, state, List.of()));
        return this;
    }

    /** Every act on this module is refused. */
    public FakeModules refusing(String id, Problem... reasons) {
        refusals.put(id, List.of(reasons));
        return this;
    }

    /** Enabling this module ends FAILED. */
    public FakeModules failing(String id, Problem... reasons) {
        failures.put(id, List.of(reasons));
        return this;
    }

    public FakeModules starting() {
        reconciled = false;
        return this;
    }

    /** How many acts, not plans, were asked for. */
    public int acts() {
        return acts;
    }

    public static Problem problem(String code) {
        return new Problem(code, new LocalizedText("Lý do " + code, "Reason " + code));
    }

    @Override
    public List<ModuleStatus> list() {
        return List.copyOf(modules.values());
    }

    @Override
    public Optional<ModuleStatus> find(String id) {
        return Optional.ofNullable(modules.get(id));
    }

    @Override
    public Optional<String> ownerOf(Bundle bundle) {
        return Optional.empty();
    }

    @Override
    public ModulePlan plan(ModuleAct act, String id) throws ActRefusedException {
        known(id);
        return new ModulePlan(
                act,
                id,
                "1.0.0",
                List.of("vn.sen." + id + "/1.0.0"),
                List.of("vn.sen." + id + "/1.0.0"),
                List.of(),
                List.of(),
                List.of("V1 of schema " + id),
                List.of("other"),
                refusals.getOrDefault(id, List.of()));
    }

    @Override
    public ModuleStatus enable(String id) throws ActRefusedException {
        act(id);
        if (failures.containsKey(id)) {
            modules.put(id, status(id, ModuleState.FAILED, failures.get(id)));
        } else {
            with(id, ModuleState.ENABLED);
        }
        return modules.get(id);
    }

    @Override
    public ModuleStatus disable(String id) throws ActRefusedException {
        act(id);
        with(id, ModuleState.AVAILABLE);
        return modules.get(id);
    }

    @Override
    public ModuleStatus install(InputStream modulePackage) throws ActRefusedException, IOException {
        String id = new String(modulePackage.readAllBytes(), StandardCharsets.UTF_8);
        if (refusals.containsKey(id)) {
            throw new ActRefusedException(refusals.get(id));
        }
        return with(id, ModuleState.AVAILABLE).modules.get(id);
    }

    @Override
    public void remove(String id) throws ActRefusedException {
        act(id);
        modules.remove(id);
    }

    @Override
    public boolean reconciled() {
        return reconciled;
    }

    private void act(String id) throws ActRefusedException {
        acts++;
        known(id);
        if (refusals.containsKey(id)) {
            throw new ActRefusedException(refusals.get(id));
        }
    }

    private void known(String id) throws ActRefusedException {
        if (!modules.containsKey(id)) {
            throw new ActRefusedException(List.of(problem("module-unknown")));
        }
    }

    private static ModuleStatus status(String id, ModuleState state, List<Problem> problems) {
        return new ModuleStatus(
                id,
                "1.0.0",
                new LocalizedText("Phân hệ " + id, "Module " + id),
                new LocalizedText("Mô tả", "Description"),
                "Sen",
                state,
                SignatureStatus.CORE,
                List.of(new ModuleRequirement("base", "[1.0,2)")),
                List.of("user"),
                List.of("web"),
                Optional.of(id),
                List.of(new NavigationEntry("/" + id, new LocalizedText("A", "B"), 1, Set.of())),
                problems);
    }
}
