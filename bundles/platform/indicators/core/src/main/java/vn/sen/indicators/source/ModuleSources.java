// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureSource;
import vn.sen.indicators.declared.MeasureBook;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.TransactionFailedException;

/** The sources that modules offer at the moment. */
@Component(service = ModuleSources.class)
public final class ModuleSources {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleSources.class);
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Modules modules;
    private final ModuleGuard guard;
    private final MeasureBook book;
    private final Map<ServiceReference<MeasureSource>, Offer> offers = new ConcurrentHashMap<>();

    @Activate
    public ModuleSources(@Reference Modules modules, @Reference ModuleGuard guard, @Reference MeasureBook book) {
        this.modules = modules;
        this.guard = guard;
        this.book = book;
    }

    /** What a module offers, and which of it was written down; nothing yet while the database is away. */
    private record Offer(OfferedSource offered, Optional<List<Measure>> accepted) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(MeasureSource source, ServiceReference<MeasureSource> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return;
        }
        String owner = bundle.getSymbolicName();
        try {
            List<Measure> declared = guard.call(bundle, BOUND, () -> List.copyOf(source.measures()));
            requireApart(declared);
            OfferedSource offered = new OfferedSource(
                    source.getClass().getName(), bundle, modules.ownerOf(bundle).orElse(owner), source, declared);
            offers.put(reference, written(offered));
        } catch (ModuleCallException | IllegalArgumentException unusable) {
            LOG.error("The measures of {} cannot be used: {}", owner, unusable.getMessage(), unusable);
        }
    }

    void remove(ServiceReference<MeasureSource> reference) {
        Offer gone = offers.remove(reference);
        if (gone != null && switchedOff(gone.offered().module())) {
            try {
                book.off(gone.offered().identifiers());
            } catch (TransactionFailedException away) {
                LOG.warn(
                        "Since when {} is off could not be noted: {}",
                        gone.offered().name(),
                        away.toString());
            }
        }
    }

    /** Every source with what it may compute, by name. */
    public List<OfferedSource> all() {
        List<OfferedSource> usable = new ArrayList<>();
        offers.replaceAll((reference, offer) -> offer.accepted().isPresent() ? offer : written(offer.offered()));
        offers.values()
                .forEach(offer -> offer.accepted()
                        .map(accepted -> accepted.stream().map(Measure::id).collect(Collectors.toSet()))
                        .flatMap(accepted -> accepting(offer, accepted))
                        .ifPresent(usable::add));
        usable.sort(Comparator.comparing(OfferedSource::name));
        return usable;
    }

    /** The source that offers a measure now. */
    public Optional<OfferedSource> of(String measure) {
        return all().stream()
                .filter(source -> source.identifiers().contains(measure))
                .findFirst();
    }

    /** Whether the very source is still there. */
    public boolean offers(OfferedSource source) {
        return offers.values().stream().anyMatch(offer -> offer.offered().source() == source.source());
    }

    /** Identifiers of all measures that are offered now, those whose meaning was changed among them. */
    public Set<String> identifiers() {
        return offers.values().stream()
                .flatMap(offer -> offer.offered().identifiers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<OfferedSource> accepting(Offer offer, Set<String> accepted) {
        return offer.offered().only(accepted).map(some -> {
            List<Measure> versions = some.measures().stream()
                    .filter(measure -> offer.accepted().orElseThrow().contains(measure))
                    .toList();
            return new OfferedSource(some.name(), some.bundle(), some.module(), some.source(), versions);
        });
    }

    /** A database that is away keeps no module from starting; it is written down by the next look. */
    private Offer written(OfferedSource offered) {
        try {
            return new Offer(
                    offered,
                    Optional.of(
                            book.declare(offered.bundle().getSymbolicName(), offered.module(), offered.measures())));
        } catch (TransactionFailedException away) {
            LOG.warn("The measures of {} are not written down yet: {}", offered.name(), away.toString());
            return new Offer(offered, Optional.empty());
        }
    }

    /** A server that stops switches nothing off. */
    private boolean switchedOff(String module) {
        return modules.find(module)
                .map(ModuleStatus::state)
                .filter(state -> state != ModuleState.ENABLED && state != ModuleState.ENABLING)
                .isPresent();
    }

    private static void requireApart(List<Measure> measures) {
        Set<String> versions = new HashSet<>();
        for (Measure one : measures) {
            if (!versions.add(one.id() + " " + one.version())) {
                throw new IllegalArgumentException("Version " + one.version() + " of " + one.id() + " is there twice");
            }
            for (Measure other : measures) {
                if (one.id().equals(other.id()) && one.version() < other.version() && overlap(one, other)) {
                    throw new IllegalArgumentException("Versions " + one.version() + " and " + other.version() + " of "
                            + one.id() + " hold for the same month");
                }
            }
        }
    }

    private static boolean overlap(Measure one, Measure other) {
        return one.holds(other.validFrom()) || other.holds(one.validFrom());
    }
}
