// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.documents.api.FileUsage;
import vn.sen.persistence.api.TransactionFailedException;

/** How much is stored. The figures of the process are shown without it while the database is away. */
@Component(service = FileFigures.class)
public final class FileFigures {

    private static final Logger LOG = LoggerFactory.getLogger(FileFigures.class);

    private final List<FileUsage> stores = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void add(FileUsage store) {
        stores.add(store);
    }

    void remove(FileUsage store) {
        stores.remove(store);
    }

    List<MetricSnapshot> now() {
        try {
            return stores.stream().flatMap(store -> of(store.now()).stream()).toList();
        } catch (TransactionFailedException away) {
            LOG.debug("The files could not be counted", away);
            return List.of();
        }
    }

    private static List<MetricSnapshot> of(FileUsage.Figures figures) {
        return List.of(
                gauge("sen_files", "Files that are stored", figures.files()),
                gauge("sen_files_bytes", "Size of all stored files together", figures.bytes()),
                gauge("sen_files_not_checked", "Files that no virus scanner has judged", figures.notChecked()),
                gauge("sen_files_infected", "Files in which a virus scanner has found something", figures.infected()));
    }

    private static MetricSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
                .build();
    }
}
