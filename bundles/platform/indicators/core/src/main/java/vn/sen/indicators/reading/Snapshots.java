// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.indicators.declared.KeptMeasure;
import vn.sen.indicators.declared.MeasureBook;
import vn.sen.indicators.source.FigureKey;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Freezes figures with their meaning; the digest of each stands in the record of acts, whose chain proves it. */
@Component(service = Snapshots.class)
public final class Snapshots {

    private final IndicatorsDatabase database;
    private final MeasureBook measures;
    private final FigureReader figures;
    private final AuditTrail trail;
    private final Today today;
    private final ModuleJson json;

    @Activate
    public Snapshots(
            @Reference IndicatorsDatabase database,
            @Reference MeasureBook measures,
            @Reference FigureReader figures,
            @Reference AuditTrail trail,
            @Reference Today today,
            @Reference ModuleJson json) {
        this.database = database;
        this.measures = measures;
        this.figures = figures;
        this.trail = trail;
        this.today = today;
        this.json = json;
    }

    /** What a snapshot consists of, in the order in which its digest is made. */
    private record Content(
            String name,
            Instant cutOff,
            String period,
            List<String> order,
            List<KeptMeasure> measures,
            List<Line> figures) {}

    /** A frozen figure. */
    private record Line(
            String measure,
            int version,
            Optional<UUID> agency,
            String month,
            BigDecimal numerator,
            BigDecimal denominator,
            long excluded,
            Instant computedAt) {

        Snapshot.FrozenFigure figure() {
            return new Snapshot.FrozenFigure(
                    measure,
                    version,
                    agency,
                    Period.month(YearMonth.parse(month)),
                    new Amounts(numerator, denominator, excluded),
                    computedAt);
        }
    }

    /** {@link vn.sen.indicators.api.Indicators#freeze}. @throws SnapshotTakenException when the name is taken */
    public Snapshot freeze(SnapshotOrder order) {
        if (order.cutOff().isAfter(today.now())) {
            throw new IllegalArgumentException("The cut-off " + order.cutOff() + " has not come yet");
        }
        try {
            return frozen(order);
        } catch (ConstraintViolatedException byAnotherAtOnce) {
            return frozen(order);
        }
    }

    private Snapshot frozen(SnapshotOrder order) {
        return database.act((entities, sql) -> {
            Optional<Snapshot> before = read(sql, order.name());
            if (before.isEmpty()) {
                insert(entities, sql, order);
                return read(sql, order.name()).orElseThrow();
            }
            if (!before.get().order().equals(order)) {
                throw new SnapshotTakenException(order.name());
            }
            return before.get();
        });
    }

    public Optional<Snapshot> find(String name) {
        return database.call(sql -> read(sql, name));
    }

    private void insert(EntityManager entities, Sql sql, SnapshotOrder order) throws SQLException {
        List<String> ids = order.measures().stream().sorted().toList();
        List<KeptMeasure> meanings = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String id : ids) {
            MeasureStatus measure =
                    measures.find(id).orElseThrow(() -> new IllegalArgumentException("There is no measure " + id));
            measure.versions().stream().map(KeptMeasure::of).forEach(meanings::add);
            figures
                    .figures(
                            id,
                            YearMonth.from(order.period().from()),
                            YearMonth.from(order.period().to()),
                            Optional.empty(),
                            Optional.of(order.cutOff()))
                    .stream()
                    .sorted(Comparator.comparing(StoredFigure::month)
                            .thenComparing(figure -> figure.agency().toString()))
                    .map(figure -> line(id, figure))
                    .forEach(lines::add);
        }
        String content = json.write(
                new Content(order.name(), order.cutOff(), order.period().code(), ids, meanings, lines));
        String digest = KeptMeasure.sha256(content);
        AuditEntry act = AuditEntry.act("indicators.freeze")
                .on("indicators.snapshot", order.name())
                .with("cutOff", order.cutOff().toString())
                .with("period", order.period().code())
                .with("measures", String.join(" ", ids))
                .with("digest", digest)
                .build();
        sql.update(
                "insert into indicators.snapshot (name, taken_at, digest, content, period, cut_off, measures) values"
                        + " (?, ?, ?, ?, ?, ?, ?)",
                order.name(),
                today.now(),
                digest,
                content,
                order.period().code(),
                order.cutOff(),
                String.join(" ", ids));
        trail.record(entities, act);
    }

    private Optional<Snapshot> read(Sql sql, String name) throws SQLException {
        return sql.first(
                "select taken_at, digest, content from indicators.snapshot where name = ?", this::snapshot, name);
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        String text = row.getString("content");
        Content content = json.read(text, Content.class);
        return new Snapshot(
                new SnapshotOrder(
                        content.name(),
                        content.cutOff(),
                        Set.copyOf(content.order()),
                        Period.parse(content.period()).orElseThrow()),
                Sql.moment(row, "taken_at"),
                content.measures().stream().map(KeptMeasure::measure).toList(),
                content.figures().stream().map(Line::figure).toList(),
                row.getString("digest"),
                text,
                KeptMeasure.sha256(text).equals(row.getString("digest")));
    }

    private static Line line(String measure, StoredFigure figure) {
        return new Line(
                measure,
                figure.version(),
                FigureKey.known(figure.agency()),
                figure.month().toString(),
                figure.amounts().numerator(),
                figure.amounts().denominator(),
                figure.amounts().excluded(),
                figure.computedAt());
    }
}
