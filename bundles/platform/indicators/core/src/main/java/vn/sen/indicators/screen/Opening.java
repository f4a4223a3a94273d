// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.indicators.reading.NewestFigures;
import vn.sen.indicators.rest.Figures;
import vn.sen.indicators.rest.MeasureView;
import vn.sen.indicators.rest.Sight;
import vn.sen.web.api.Today;

/** Finds with what the page opens for a reader who has not chosen: with figures, and with the newest there are. */
@Component(service = Opening.class)
public final class Opening {

    private final Figures figures;
    private final NewestFigures newest;
    private final Sight sight;
    private final Today today;

    @Activate
    public Opening(
            @Reference Figures figures,
            @Reference NewestFigures newest,
            @Reference Sight sight,
            @Reference Today today) {
        this.figures = figures;
        this.newest = newest;
        this.sight = sight;
        this.today = today;
    }

    /** A measure, and the month up to which the reader sees figures of it. */
    public record Choice(MeasureView measure, YearMonth month) {

        private boolean isCurrent() {
            return measure.state() == MeasureView.State.CURRENT;
        }
    }

    /**
     * The first measure with figures for the newest month for which any has them; of those of one month the ones that are
     * kept up to date come first.
     *
     * @param measures of which the reader sees at least a part
     * @return empty when none has figures
     */
    Optional<Choice> choose(List<MeasureView> measures, Optional<Caller> caller) {
        YearMonth present = YearMonth.from(today.date());
        Comparator<Choice> better = Comparator.comparing(Choice::month).thenComparing(Choice::isCurrent);
        Optional<Choice> best = Optional.empty();
        for (MeasureView measure : measures) {
            Optional<Choice> one =
                    newest.month(measure.id(), seen(measure, caller), present).map(month -> new Choice(measure, month));
            if (one.isPresent()
                    && best.map(known -> better.compare(one.get(), known) > 0).orElse(true)) {
                best = one;
                if (best.get().isCurrent() && best.get().month().equals(present)) {
                    // None can be better, and a province may have hundreds.
                    return best;
                }
            }
        }
        return best;
    }

    private Optional<Set<UUID>> seen(MeasureView measure, Optional<Caller> caller) {
        AgencyScope scope = sight.scope(figures.measure(measure.id()).latest().figures(), caller);
        return scope.everywhere() ? Optional.empty() : Optional.of(scope.agencies());
    }
}
