// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a look at the database found.
 *
 * @param reachable whether it answered a query
 * @param product name of the product, also when it is not reachable: {@code H2} or {@code PostgreSQL}
 * @param version version of the server, empty when it has never answered
 * @param problem why it is not reachable, as the driver says it, without address and password; empty when it is
 */
public record DatabaseStatus(boolean reachable, String product, Optional<String> version, Optional<String> problem) {

    public DatabaseStatus {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(problem, "problem");
    }
}
