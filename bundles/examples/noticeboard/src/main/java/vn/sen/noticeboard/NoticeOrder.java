// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.web.api.Fault;

/**
 * What a client sends to post a notice.
 *
 * @param validFrom first day on which it is shown; absent: today
 * @param validTo last day on which it is shown; absent: after the number of days that the province has set
 */
public record NoticeOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = MOST_TITLE)
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = MOST_BODY)
        String body,

        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    static final int MOST_TITLE = 200;
    static final int MOST_BODY = 5000;

    // Jackson leaves null what the body does not have.
    public NoticeOrder {
        title = title == null ? "" : title.strip();
        body = body == null ? "" : body.strip();
        validFrom = validFrom == null ? Optional.empty() : validFrom;
        validTo = validTo == null ? Optional.empty() : validTo;
    }

    /** Everything that is wrong with the order. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        check("/title", title, MOST_TITLE, faults);
        check("/body", body, MOST_BODY, faults);
        validTo.filter(last -> validFrom.filter(last::isBefore).isPresent())
                .ifPresent(last -> faults.add(Fault.of("/validTo", "notice-ends-early", last.toString())));
        return faults;
    }

    private static void check(String pointer, String text, int most, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Fault.of(pointer, "notice-text-missing"));
        } else if (text.length() > most) {
            faults.add(Fault.of(pointer, "notice-text-too-long", most, text.length()));
        }
    }
}
