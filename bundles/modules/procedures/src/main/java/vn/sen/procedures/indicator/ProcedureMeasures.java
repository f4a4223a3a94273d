// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Direction;
import vn.sen.indicators.api.Fact;
import vn.sen.indicators.api.FactSink;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.LateFact;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureSource;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.OverTime;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordLine;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.api.RecordQuery;
import vn.sen.indicators.api.Standing;
import vn.sen.organization.api.Agencies;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/**
 * Measures the catalogue by performing agency: how many procedures are in force, how many of them are done online from
 * end to end, how many came into force new or changed. A procedure whose agency is in no register, or in words that fit
 * several, counts for the province alone.
 */
@Component
public final class ProcedureMeasures implements MeasureSource {

    static final String IN_FORCE = "procedures.in-force";
    static final String FULLY_ONLINE = "procedures.fully-online-share";
    static final String BEGUN = "procedures.begun";

    /** The month of the two-tier government, before which the register of agencies is another one. */
    private static final YearMonth FIRST = YearMonth.of(2025, 7);

    private static final List<Measure> MEASURES = List.of(
            Measure.of(IN_FORCE, 1, FIRST)
                    .named("Số thủ tục hành chính có hiệu lực", "Procedures in force")
                    .definedAs(
                            "Số thủ tục hành chính có hiệu lực vào ngày cuối kỳ (kỳ chưa hết: hôm nay), theo cơ quan"
                                    + " thực hiện; không có cơ quan thực hiện thì theo cơ quan có thẩm quyền quyết định.",
                            "Procedures in force on the last day of the period (today while it is not over), by"
                                    + " performing agency, without one by deciding agency.")
                    .basedOn("Nghị định số 63/2010/NĐ-CP")
                    .over(OverTime.LAST)
                    .forAnyDays()
                    .recordsSeenBy(Audience.all())
                    .build(),
            Measure.of(FULLY_ONLINE, 1, FIRST)
                    .named("Tỷ lệ thủ tục cung cấp dịch vụ công trực tuyến toàn trình", "Procedures fully online")
                    .definedAs(
                            "Tử số: thủ tục có dịch vụ công trực tuyến toàn trình. Mẫu số: thủ tục có hiệu lực vào ngày"
                                    + " cuối kỳ. Không tính thủ tục mà nguồn không nêu mức độ trực tuyến.",
                            "Numerator: procedures with a full online service. Denominator: procedures in force on the"
                                    + " last day of the period. Left out: those whose source says nothing of it.")
                    .basedOn("Nghị định số 42/2022/NĐ-CP")
                    .as(Formula.RATIO, MeasureUnit.PERCENT)
                    .direction(Direction.HIGHER_IS_BETTER)
                    .over(OverTime.LAST)
                    .forAnyDays()
                    .recordsSeenBy(Audience.all())
                    .build(),
            Measure.of(BEGUN, 1, FIRST)
                    .named("Số thủ tục mới hoặc sửa đổi bắt đầu có hiệu lực", "New or changed procedures in force")
                    .definedAs(
                            "Số thủ tục có phiên bản bắt đầu có hiệu lực trong kỳ. Không tính phiên bản không rõ ngày"
                                    + " bắt đầu.",
                            "Procedures with a version that came into force within the period. Versions without a known"
                                    + " first day do not count.")
                    .basedOn("Nghị định số 63/2010/NĐ-CP")
                    .forAnyDays()
                    .recordsSeenBy(Audience.all())
                    .build());

    private final ProcedureStore store;
    private final Agencies agencies;
    private final ModuleJson json;
    private final Today today;

    @Activate
    public ProcedureMeasures(
            @Reference ProcedureStore store,
            @Reference Agencies agencies,
            @Reference ModuleJson json,
            @Reference Today today) {
        this.store = store;
        this.agencies = agencies;
        this.json = json;
        this.today = today;
    }

    /** What an import may change: its rows may be in force since any day. */
    public static List<LateFact> everythingUpTo(Instant moment) {
        YearMonth present = YearMonth.from(Today.local(moment));
        if (present.isBefore(FIRST)) {
            return List.of();
        }
        return MEASURES.stream()
                .map(measure -> new LateFact(measure.id(), Optional.empty(), FIRST, present))
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public void compute(Computation asked, FactSink sink) throws InterruptedException {
        record Key(Period period, Optional<UUID> agency) {}
        Map<Key, CatalogueCounts> counts = new HashMap<>();
        Map<Period, CountedDay> days = days(asked.periods());
        CountedCatalogue catalogue = new CountedCatalogue(store, json);
        catalogue.each((history, code) -> days.forEach((period, day) -> day.standing(history, period)
                .ifPresent(standing -> counts.computeIfAbsent(
                                new Key(period, standing.agency()), key -> new CatalogueCounts())
                        .add(standing))));
        counts.forEach((key, count) -> count.amounts().forEach((measure, amounts) -> {
            if (!amounts.equals(Amounts.ZERO)) {
                sink.tell(new Fact(measure, key.agency(), key.period(), amounts));
            }
        }));
    }

    @Override
    public RecordPage records(RecordQuery query) throws InterruptedException {
        CountedDay day = days(List.of(query.period())).get(query.period());
        List<RecordLine> lines = new ArrayList<>();
        CountedCatalogue catalogue = new CountedCatalogue(store, json);
        catalogue.each(catalogue.codesAfter(query.after()), (history, code) -> {
            if (lines.size() <= query.limit()) {
                day.standing(history, query.period())
                        .filter(standing ->
                                query.agency().isEmpty() || standing.agency().equals(query.agency()))
                        .flatMap(standing -> line(query.measure().id(), code, standing))
                        .ifPresent(lines::add);
            }
        });
        List<RecordLine> part = lines.stream().limit(query.limit()).toList();
        return new RecordPage(
                part,
                Optional.of(part)
                        .filter(some -> some.size() < lines.size())
                        .map(some -> some.get(some.size() - 1).id()));
    }

    private static Optional<RecordLine> line(String measure, String code, CountedDay.Counted counted) {
        return standing(measure, counted)
                .map(standing -> new RecordLine(
                        code, counted.name(), counted.agency(), standing, Optional.of("/procedures/" + code)));
    }

    private static Optional<Standing> standing(String measure, CountedDay.Counted counted) {
        return switch (measure) {
            case IN_FORCE -> Optional.of(Standing.COUNTED).filter(standing -> counted.inForce());
            case BEGUN -> Optional.of(Standing.COUNTED).filter(standing -> counted.begun());
            case FULLY_ONLINE ->
                Optional.of(counted)
                        .filter(CountedDay.Counted::inForce)
                        .map(one -> one.online()
                                .map(full -> full ? Standing.COUNTED : Standing.COMPARED)
                                .orElse(Standing.EXCLUDED));
            default -> Optional.empty();
        };
    }

    /** A period that is not over yet is counted as it stands today. */
    private Map<Period, CountedDay> days(List<Period> periods) {
        Map<Period, CountedDay> days = new HashMap<>();
        LocalDate now = today.date();
        periods.forEach(period -> {
            LocalDate day = period.to().isAfter(now) ? now : period.to();
            days.put(period, new CountedDay(day, agencies));
        });
        return days;
    }
}
