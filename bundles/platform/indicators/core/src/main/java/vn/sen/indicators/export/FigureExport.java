// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.Caller;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.rest.AgencyFigureView;
import vn.sen.indicators.rest.AgencyName;
import vn.sen.indicators.rest.FigureView;
import vn.sen.indicators.rest.Figures;
import vn.sen.indicators.rest.Parameters;
import vn.sen.web.api.Today;

/** Makes a table of the figures of all agencies in all periods asked for, as the caller may see them. */
@Component(service = FigureExport.class)
public final class FigureExport {

    private static final List<Object> HEADER = List.of(
            "measure",
            "versions",
            "period",
            "from",
            "to",
            "agency_ids",
            "agency_codes",
            "agency_names",
            "value",
            "unit",
            "numerator",
            "denominator",
            "excluded");

    private final Figures figures;
    private final Today today;

    @Activate
    public FigureExport(@Reference Figures figures, @Reference Today today) {
        this.figures = figures;
        this.today = today;
    }

    /** What is to be exported, as the query says it. */
    record Question(String measure, String from, String to, String grain, String rollUp) {}

    /** Writes the table in some format. */
    interface Format {
        void write(List<List<Object>> rows, OutputStream out) throws IOException;
    }

    Response answer(Question question, SecurityContext security, String suffix, Format format) {
        Optional<Caller> caller = Optional.ofNullable(security.getUserPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
        Parameters parameters = new Parameters();
        Grain grain = parameters.grain(question.grain(), Grain.MONTH);
        if (grain == Grain.DAYS) {
            parameters.fault("grain", "unknown-value", "MONTH, QUARTER, HALF_YEAR, YEAR");
        }
        List<Period> periods = parameters.periods(grain, question.from(), question.to(), today.date());
        boolean rollUp = parameters.flag("rollUp", question.rollUp());
        MeasureStatus measure = figures.measure(question.measure());
        figures.requirePart(measure, caller);
        parameters.check();
        List<List<Object>> rows = new ArrayList<>(List.of(HEADER));
        for (Period period : periods) {
            figures.byAgency(measure, caller, period, rollUp, Optional.empty()).stream()
                    .map(each -> row(measure, each))
                    .forEach(rows::add);
        }
        StreamingOutput file = out -> format.write(rows, out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + measure.id() + "." + suffix + "\"")
                .build();
    }

    private static List<Object> row(MeasureStatus measure, AgencyFigureView each) {
        FigureView figure = each.figure();
        return List.of(
                measure.id(),
                figure.versions().stream().map(String::valueOf).collect(Collectors.joining("; ")),
                figure.period(),
                figure.from().toString(),
                figure.to().toString(),
                each.agencies().stream().map(agency -> agency.id().toString()).collect(Collectors.joining("; ")),
                each.agencies().stream()
                        .flatMap(agency -> agency.code().stream())
                        .collect(Collectors.joining("; ")),
                each.agencies().stream().map(AgencyName::name).collect(Collectors.joining("; ")),
                figure.value().<Object>map(value -> value).orElse(""),
                measure.latest().unit().name(),
                figure.numerator(),
                figure.denominator(),
                BigDecimal.valueOf(figure.excluded()));
    }
}
