// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.sen.calendar.api.WeeklyHours;

/** A row of the table of weekly hours. */
@Entity
@Table(name = "working_hours")
public class HoursRow {

    @Id
    private String scope;

    private String pattern;

    private String source;

    protected HoursRow() {}

    HoursRow(Scope scope) {
        this.scope = scope.key();
    }

    void fill(WeeklyHours hours, String from) {
        pattern = WeekText.write(hours);
        source = from;
    }

    Scope scope() {
        return Scope.ofKey(scope);
    }

    String source() {
        return source;
    }

    WeeklyHours hours() {
        return WeekText.read(pattern);
    }
}
