// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.OpeningTime;
import vn.sen.organization.staff.Days;
import vn.sen.web.api.Fault;

/** What must hold of a desk. */
final class DeskRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_PHONE = 50;
    private static final int MOST_STRETCHES = 28;

    private final Agencies agencies;
    private final List<Fault> faults = new ArrayList<>();

    DeskRules(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Everything wrong with the order. */
    List<Fault> check(DeskOrder order) {
        text("/name", order.name(), LONGEST_NAME);
        text("/address", order.address(), LONGEST_ADDRESS);
        order.phone()
                .filter(phone -> phone.length() > LONGEST_PHONE)
                .ifPresent(phone -> faults.add(Fault.of("/phone", "too-long", LONGEST_PHONE)));
        Days days = order.days();
        if (days.reversed()) {
            faults.add(Fault.of(
                    "/validTo",
                    "period-reversed",
                    order.validFrom().toString(),
                    order.validTo().orElseThrow().toString()));
        }
        if (agencies.find(order.agency(), order.validFrom()).isEmpty()) {
            faults.add(Fault.of("/agency", "agency-not-there", order.validFrom().toString()));
        }
        order.openingFrom()
                .filter(day -> !days.holds(day))
                .ifPresent(day -> faults.add(Fault.of("/openingFrom", "opening-outside-desk", days.toString())));
        opening(order);
        return List.copyOf(faults);
    }

    /** The stretches of an order without faults. */
    static List<OpeningTime> times(DeskOrder order) {
        return WeeklyPattern.sorted(order.opening().stream()
                .flatMap(stretch -> time(stretch).stream())
                .toList());
    }

    private void opening(DeskOrder order) {
        if (order.opening().size() > MOST_STRETCHES) {
            faults.add(Fault.of("/opening", "too-many-items", MOST_STRETCHES));
            return;
        }
        for (int i = 0; i < order.opening().size(); i++) {
            if (time(order.opening().get(i)).isEmpty()) {
                faults.add(Fault.of("/opening/" + i, "opening-form"));
            }
        }
        WeeklyPattern.overlap(times(order))
                .ifPresent(time -> faults.add(Fault.of(
                        "/opening",
                        "opening-overlap",
                        time.day().name(),
                        time.opens().toString())));
    }

    private static Optional<OpeningTime> time(OpeningStretch stretch) {
        return WeeklyPattern.time(stretch.day(), stretch.opens() + "-" + stretch.closes());
    }

    private void text(String pointer, String text, int longest) {
        if (text.isEmpty()) {
            faults.add(Fault.of(pointer, "required-field", pointer.substring(1)));
        } else if (text.length() > longest) {
            faults.add(Fault.of(pointer, "too-long", longest));
        }
    }
}
