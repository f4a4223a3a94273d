// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.health;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.administration.health.HealthView.Check;
import vn.sen.administration.health.HealthView.Health;
import vn.sen.administration.health.HealthView.ModuleHealth;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.DatabaseHealth;
import vn.sen.persistence.api.DatabaseStatus;

/** Looks at what a request needs: the database, and the modules that should run. */
@Component(service = ServerHealth.class)
public final class ServerHealth {

    private final Modules modules;
    private final DatabaseCheck database;

    @Activate
    public ServerHealth(@Reference Modules modules, @Reference DatabaseHealth database) {
        this(modules, new DatabaseCheck(database, Clock.systemUTC()));
    }

    ServerHealth(Modules modules, DatabaseCheck database) {
        this.modules = modules;
        this.database = database;
    }

    /** The worst of the checks decides. */
    public HealthView look() {
        List<ModuleStatus> all = modules.list();
        Check modulesCheck = modules(all);
        Check databaseCheck = database();
        Health whole = modulesCheck.status();
        if (databaseCheck.status() == Health.DOWN) {
            whole = Health.DOWN;
        }
        List<ModuleHealth> states = all.stream()
                .map(module -> new ModuleHealth(module.id(), module.state()))
                .toList();
        return new HealthView(whole, List.of(databaseCheck, modulesCheck), states);
    }

    private Check modules(List<ModuleStatus> all) {
        if (!modules.reconciled()) {
            return new Check("modules", Health.STARTING, Optional.empty());
        }
        List<String> failed = all.stream()
                .filter(module -> module.state() == ModuleState.FAILED)
                .map(ModuleStatus::id)
                .toList();
        if (failed.isEmpty()) {
            return new Check("modules", Health.UP, Optional.empty());
        }
        return new Check("modules", Health.DEGRADED, Optional.of("FAILED: " + String.join(", ", failed)));
    }

    /** Everybody may read this answer, so it names the product and nothing of what the driver says. */
    private Check database() {
        DatabaseStatus status = database.status();
        Health health = status.reachable() ? Health.UP : Health.DOWN;
        return new Check("database", health, Optional.of(status.product()));
    }
}
