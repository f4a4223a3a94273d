// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.sen.audit.entry.ChainHash;

/**
 * The last record of the chain.
 *
 * @param position 0 while nothing is sealed
 */
public record ChainEnd(long position, byte[] hash) {

    public static ChainEnd of(ResultSet row) throws SQLException {
        long position = row.getLong("chain_position");
        return new ChainEnd(position, position == 0 ? ChainHash.beforeTheFirst() : row.getBytes("hash"));
    }
}
