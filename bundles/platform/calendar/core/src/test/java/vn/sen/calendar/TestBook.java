// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar;

import java.util.Optional;
import vn.sen.audit.api.AuditTrail;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.calendar.book.RecountOrders;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;

/** A book whose jobs nobody does until a test does them. */
public final class TestBook {

    private TestBook() {}

    public static CalendarBook of(Transactions transactions, AuditTrail trail) {
        return of(transactions, trail, new WaitingJobs());
    }

    public static CalendarBook of(Transactions transactions, AuditTrail trail, WaitingJobs jobs) {
        return new CalendarBook(transactions, trail, log(transactions, jobs), new ModuleJson());
    }

    public static ChangeLog log(Transactions transactions, WaitingJobs jobs) {
        return new ChangeLog(transactions, new RecountOrders(jobs), Optional::empty);
    }
}
