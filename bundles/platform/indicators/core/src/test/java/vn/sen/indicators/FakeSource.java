// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Fact;
import vn.sen.indicators.api.FactSink;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureSource;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordLine;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.api.RecordQuery;
import vn.sen.indicators.api.Standing;

/** A module's source whose records are a map, and which does whatever a test has it do before it computes. */
public class FakeSource implements MeasureSource {

    private record Key(String measure, YearMonth month, Optional<UUID> agency) {}

    /** What happens within a computation. */
    public interface Mishap {
        void before(Computation asked, FactSink sink) throws InterruptedException;
    }

    private final List<Measure> measures;
    private final Map<Key, Amounts> records = new ConcurrentHashMap<>();
    private final List<Computation> asked = new CopyOnWriteArrayList<>();
    private volatile Mishap mishap = (computation, sink) -> {};

    public FakeSource(Measure... measures) {
        this.measures = List.of(measures);
    }

    public FakeSource put(String measure, String month, UUID agency, Amounts amounts) {
        records.put(new Key(measure, YearMonth.parse(month), Optional.of(agency)), amounts);
        return this;
    }

    public FakeSource putOfNobody(String measure, String month, Amounts amounts) {
        records.put(new Key(measure, YearMonth.parse(month), Optional.empty()), amounts);
        return this;
    }

    public void remove(String measure, String month, UUID agency) {
        records.remove(new Key(measure, YearMonth.parse(month), Optional.of(agency)));
    }

    public void mishap(Mishap next) {
        mishap = next;
    }

    /** Years that were asked for, in order. */
    public List<Integer> years() {
        return asked.stream()
                .map(each -> each.periods().get(0).from().getYear())
                .toList();
    }

    public List<Computation> asked() {
        return asked;
    }

    @Override
    public List<Measure> measures() {
        return measures;
    }

    @Override
    public void compute(Computation computation, FactSink sink) throws InterruptedException {
        asked.add(computation);
        Map<Key, Amounts> seen = Map.copyOf(records);
        mishap.before(computation, sink);
        seen.forEach((key, amounts) -> {
            if (computation.asksFor(key.measure())) {
                sink.tell(new Fact(key.measure(), key.agency(), Period.month(key.month()), amounts));
            }
        });
    }

    @Override
    public RecordPage records(RecordQuery query) {
        TreeMap<String, RecordLine> lines = new TreeMap<>();
        records.forEach((key, amounts) -> {
            if (key.measure().equals(query.measure().id()) && query.agency().equals(key.agency())) {
                String id = key.month().toString();
                lines.put(
                        id, new RecordLine(id, "Hồ sơ <" + id + ">", key.agency(), Standing.COUNTED, Optional.empty()));
            }
        });
        List<RecordLine> behind = lines.values().stream()
                .filter(line -> query.after()
                        .map(after -> line.id().compareTo(after) > 0)
                        .orElse(true))
                .toList();
        List<RecordLine> part = behind.stream().limit(query.limit()).toList();
        return new RecordPage(
                part,
                Optional.of(part)
                        .filter(some -> some.size() < behind.size())
                        .map(some -> some.get(some.size() - 1).id()));
    }
}
