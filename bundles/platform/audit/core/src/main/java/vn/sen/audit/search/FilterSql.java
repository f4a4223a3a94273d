// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A filter as conditions of a statement. A span of time is a span of ids, because ids begin with the moment. */
final class FilterSql {

    private static final int BITS_BELOW_TIME = 16;
    private static final char ESCAPE = '!';

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static FilterSql of(EntryFilter filter) {
        FilterSql sql = new FilterSql();
        filter.from().ifPresent(moment -> sql.and("id >= ?", firstId(moment)));
        filter.until().ifPresent(moment -> sql.and("id < ?", firstId(moment)));
        filter.who()
                .ifPresent(who -> sql.and(
                        "(actor = ? or lower(actor_name) like ? escape '" + ESCAPE + "')",
                        who,
                        "%" + escaped(who.toLowerCase(Locale.ROOT)) + "%"));
        filter.action().ifPresent(action -> {
            if (action.endsWith(".")) {
                sql.and("action like ? escape '" + ESCAPE + "'", escaped(action) + "%");
            } else {
                sql.and("action = ?", action);
            }
        });
        filter.outcome().ifPresent(outcome -> sql.and("outcome = ?", outcome));
        filter.objectType().ifPresent(type -> sql.and("object_type = ?", type));
        filter.objectId().ifPresent(id -> sql.and("object_id = ?", id));
        filter.agencyNames().ifPresent(sql::agencyAmong);
        filter.request().ifPresent(request -> sql.and("request = ?", request));
        return sql;
    }

    FilterSql and(String condition, Object... parameters) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
        values.addAll(List.of(parameters));
        return this;
    }

    /** One parameter each, because the two databases bind arrays in different ways; a province has some hundreds. */
    private void agencyAmong(Set<String> names) {
        if (names.isEmpty()) {
            and("1 = 0");
        } else {
            and("agency in (?" + ", ?".repeat(names.size() - 1) + ")", names.toArray());
        }
    }

    /** Begins with a space and {@code where}; empty without a condition. */
    String where() {
        return conditions.toString();
    }

    void set(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static UUID firstId(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << BITS_BELOW_TIME, 0);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
