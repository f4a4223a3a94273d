// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.DayKind;
import vn.sen.kernel.api.LocalizedText;

/** A row of the table of entered days. */
@Entity
@Table(name = "calendar_day")
public class DayRow {

    private static final String ORDINARY = "ORDINARY";

    @EmbeddedId
    private Key key;

    private String kind;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    private String sessions;

    private String source;

    private boolean confirmed;

    /** A day of a scope. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String scope;

        @Column(name = "on_date")
        private LocalDate day;

        protected Key() {}

        Key(Scope scope, LocalDate day) {
            this.scope = scope.key();
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.scope.equals(scope) && key.day.equals(day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(scope, day);
        }
    }

    protected DayRow() {}

    DayRow(Scope scope, LocalDate day) {
        key = new Key(scope, day);
    }

    Scope scope() {
        return Scope.ofKey(key.scope);
    }

    void fill(EnteredDay entered) {
        Optional<CalendarDay> day = entered.day();
        kind = day.map(CalendarDay::kind).map(Enum::name).orElse(ORDINARY);
        nameVi = day.map(CalendarDay::name).map(LocalizedText::vi).orElse("");
        nameEn = day.map(CalendarDay::name).map(LocalizedText::en).orElse("");
        sessions = day.map(CalendarDay::sessions).map(WeekText::write).orElse("");
        source = day.map(CalendarDay::source).orElse("");
        confirmed = day.map(CalendarDay::confirmed).orElse(true);
    }

    EnteredDay entered() {
        if (kind.equals(ORDINARY)) {
            return EnteredDay.ordinary(key.day);
        }
        return EnteredDay.of(new CalendarDay(
                key.day,
                DayKind.valueOf(kind),
                new LocalizedText(nameVi, nameEn),
                WeekText.readSessions(sessions),
                source,
                confirmed));
    }
}
