// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.indicators.computing.Cause;
import vn.sen.indicators.computing.ComputationOrders;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.source.ModuleSources;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Has measures computed anew because an administrator asks for it; an act in the record. */
@Component(service = Recomputing.class)
public final class Recomputing {

    private final IndicatorsDatabase database;
    private final ComputationOrders orders;
    private final ModuleSources sources;
    private final AuditTrail trail;

    @Activate
    public Recomputing(
            @Reference IndicatorsDatabase database,
            @Reference ComputationOrders orders,
            @Reference ModuleSources sources,
            @Reference AuditTrail trail) {
        this.database = database;
        this.orders = orders;
        this.sources = sources;
        this.trail = trail;
    }

    /**
     * Orders it.
     *
     * @param measures empty for all
     * @param by who asks, and may see the job
     * @return the job
     * @throws ProblemException 400 when no enabled module offers one of them
     */
    public UUID order(List<String> measures, String by) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < measures.size(); index++) {
            if (!sources.identifiers().contains(measures.get(index))) {
                faults.add(Fault.of("/measures/" + index, "measure-not-offered", measures.get(index)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        return database.act((entities, sql) -> {
            trail.record(
                    entities,
                    AuditEntry.act("indicators.recompute")
                            .on("indicators.measure", measures.isEmpty() ? "*" : measures.get(0))
                            .with("measures", String.join(" ", new TreeSet<>(measures)))
                            .build());
            return orders.order(entities, measures, Cause.ORDERED, by);
        });
    }
}
