// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Texts;

/** How pages of forms say things. */
public final class Wording {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Texts texts;

    public Wording(Texts texts) {
        this.texts = texts;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(Instant moment) {
        return DAY.format(moment.atZone(VIETNAM));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(VIETNAM));
    }

    public String fault(Fault fault) {
        return texts.get("fault." + fault.code(), fault.args().toArray());
    }
}
