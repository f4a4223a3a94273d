// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.register.Folding;
import vn.sen.organization.rest.Parameters;
import vn.sen.organization.staff.Days;
import vn.sen.organization.staff.Employment;
import vn.sen.web.api.Fault;

/** Reads one row of a table of people in positions and finds everything that is wrong with it by itself. */
final class StaffRowReader {

    private static final int LONGEST = 200;
    private static final Map<String, PositionRank> VIETNAMESE_RANKS = Map.of(
            "nguoi dung dau", PositionRank.HEAD,
            "cap truong", PositionRank.HEAD,
            "cap pho", PositionRank.DEPUTY,
            "chuyen vien", PositionRank.OFFICER,
            "cong chuc mot cua", PositionRank.CLERK);

    private final RowFields fields;
    private final RowKeys keys;

    StaffRowReader(Table.Row row, RowKeys keys) {
        this.fields = new RowFields(row);
        this.keys = keys;
    }

    List<Fault> faults() {
        return fields.faults();
    }

    /** The row; empty when there are faults. */
    Optional<Employment> read() {
        Optional<String> account = fields.given(StaffColumns.ACCOUNT, LONGEST);
        Optional<String> key = fields.given(StaffColumns.KEY, LONGEST).or(() -> account);
        if (key.isEmpty()) {
            fields.fault(StaffColumns.KEY, "person-key-missing");
        }
        String name = fields.text(StaffColumns.NAME, LONGEST, "cell-empty");
        String title = fields.text(StaffColumns.POSITION, LONGEST, "cell-empty");
        Optional<PositionRank> rank = rank();
        Optional<RowFields.Period> period = fields.period(StaffColumns.VALID_FROM, StaffColumns.VALID_TO);
        Optional<UUID> agency = agency(fields, keys, StaffColumns.AGENCY, period);
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        RowFields.Period days = period.orElseThrow();
        return Optional.of(new Employment(
                person(key.orElseThrow()),
                name,
                account,
                agency.orElseThrow(),
                title,
                rank,
                new Days(days.from(), days.to())));
    }

    /** The agency that a cell names by code, key or identifier, on the first day of the row. */
    static Optional<UUID> agency(
            RowFields fields, RowKeys keys, TableColumn column, Optional<RowFields.Period> period) {
        String key = fields.text(column, LONGEST, "cell-empty");
        Optional<UUID> agency = period.filter(days -> !key.isEmpty()).flatMap(days -> keys.named(key, days.from()));
        if (period.isPresent() && !key.isEmpty() && agency.isEmpty()) {
            fields.fault(column, "agency-key-unknown", key, period.get().from().toString());
        }
        return agency;
    }

    private static UUID person(String key) {
        return Parameters.uuid(key).orElseGet(() -> StaffImport.person(key));
    }

    private Optional<PositionRank> rank() {
        return fields.given(StaffColumns.RANK, LONGEST).flatMap(text -> {
            Optional<PositionRank> rank = Stream.of(PositionRank.values())
                    .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .or(() -> Optional.ofNullable(VIETNAMESE_RANKS.get(Folding.fold(text))));
            if (rank.isEmpty()) {
                fields.fault(
                        StaffColumns.RANK,
                        "unknown-value",
                        Stream.of(PositionRank.values()).map(Enum::name).collect(Collectors.joining(", ")));
            }
            return rank;
        });
    }
}
