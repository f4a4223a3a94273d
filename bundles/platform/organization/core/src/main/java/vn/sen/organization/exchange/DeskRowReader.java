// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.desk.DeskOrder;
import vn.sen.organization.desk.OpeningStretch;
import vn.sen.organization.desk.WeeklyPattern;
import vn.sen.web.api.Fault;

/** Reads one row of a table of desks and finds everything that is wrong with it by itself. */
final class DeskRowReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_DAY = 100;

    private static final Map<String, TableColumn> COLUMNS = Map.of(
            "/agency", DeskColumns.AGENCY,
            "/address", DeskColumns.ADDRESS,
            "/phone", DeskColumns.PHONE,
            "/openingFrom", DeskColumns.OPENING_FROM,
            "/validFrom", DeskColumns.VALID_FROM,
            "/validTo", DeskColumns.VALID_TO);

    private final RowFields fields;
    private final RowKeys keys;

    DeskRowReader(Table.Row row, RowKeys keys) {
        this.fields = new RowFields(row);
        this.keys = keys;
    }

    /** A fault of an order, with the column of the table. */
    static Fault told(Fault fault) {
        if (fault.code().equals("opening-overlap")) {
            return new Fault("/" + fault.args().get(0).toString().toLowerCase(Locale.ROOT), fault.code(), fault.args());
        }
        TableColumn column = COLUMNS.getOrDefault(fault.pointer(), DeskColumns.NAME);
        return new Fault("/" + column.header(), fault.code(), fault.args());
    }

    List<Fault> faults() {
        return fields.faults();
    }

    /** The row; empty when there are faults. */
    Optional<DeskOrder> read() {
        String name = fields.text(DeskColumns.NAME, LONGEST_NAME, "cell-empty");
        String address = fields.text(DeskColumns.ADDRESS, LONGEST_ADDRESS, "cell-empty");
        Optional<String> phone = fields.given(DeskColumns.PHONE, LONGEST_PHONE);
        List<OpeningStretch> opening = opening();
        Optional<LocalDate> openingFrom = fields.day(DeskColumns.OPENING_FROM);
        Optional<RowFields.Period> period = fields.period(DeskColumns.VALID_FROM, DeskColumns.VALID_TO);
        Optional<UUID> agency = StaffRowReader.agency(fields, keys, DeskColumns.AGENCY, period);
        boolean confirmed = fields.yes(DeskColumns.CONFIRMED);
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        RowFields.Period days = period.orElseThrow();
        return Optional.of(new DeskOrder(
                agency.orElseThrow(),
                name,
                address,
                phone,
                opening,
                openingFrom,
                days.from(),
                days.to(),
                Optional.of(confirmed)));
    }

    private List<OpeningStretch> opening() {
        List<OpeningStretch> opening = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            TableColumn column = DeskColumns.WEEK.get(day.ordinal());
            String cell = fields.text(column, LONGEST_DAY);
            for (String stretch : cell.replaceAll("\\s*[-–]\\s*", "-").split("[\\s,;]+")) {
                if (!stretch.isEmpty()) {
                    WeeklyPattern.time(day, stretch)
                            .ifPresentOrElse(
                                    time -> opening.add(OpeningStretch.of(time)),
                                    () -> fields.fault(column, "opening-cell", stretch));
                }
            }
        }
        return opening;
    }
}
