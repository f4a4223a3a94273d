// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;

/** An act that the pages offer on a known module. */
public enum PageAct {
    ENABLE(ModuleAct.ENABLE) {
        @Override
        Optional<ModuleStatus> run(Modules modules, String id) throws ActRefusedException {
            return Optional.of(modules.enable(id));
        }
    },
    DISABLE(ModuleAct.DISABLE) {
        @Override
        Optional<ModuleStatus> run(Modules modules, String id) throws ActRefusedException {
            return Optional.of(modules.disable(id));
        }
    },
    REMOVE(ModuleAct.REMOVE) {
        @Override
        Optional<ModuleStatus> run(Modules modules, String id) throws ActRefusedException {
            modules.remove(id);
            return Optional.empty();
        }
    };

    private final ModuleAct kind;

    PageAct(ModuleAct kind) {
        this.kind = kind;
    }

    /** The module after the act; empty when there is none any more. */
    abstract Optional<ModuleStatus> run(Modules modules, String id) throws ActRefusedException;

    ModuleAct kind() {
        return kind;
    }

    /** The act in addresses and in the keys of texts. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PageAct> named(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }
}
