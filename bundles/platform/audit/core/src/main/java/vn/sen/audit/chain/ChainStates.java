// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.StoredEntry;

/** Looks how far the chain has come. */
@Component(service = ChainStates.class)
public final class ChainStates {

    private final AuditDatabase database;

    @Activate
    public ChainStates(@Reference AuditDatabase database) {
        this.database = database;
    }

    public ChainState now() {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select chain_position, hash, (select count(*) from audit.unsealed_entry) as waiting,"
                                    + " (select id from audit.unsealed_entry order by id fetch first 1 rows only) as oldest"
                                    + " from audit.chain_end where id = 1");
                    ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return new ChainState(0, Optional.empty(), 0, Optional.empty());
                }
                ChainEnd end = ChainEnd.of(rows);
                return new ChainState(
                        end.position(),
                        Optional.of(end)
                                .filter(last -> last.position() > 0)
                                .map(last -> HexFormat.of().formatHex(last.hash())),
                        rows.getLong("waiting"),
                        Optional.ofNullable(rows.getObject("oldest", UUID.class))
                                .map(StoredEntry::momentOf));
            }
        });
    }
}
