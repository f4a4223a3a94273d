// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The one-stop desks. Each answer is a query. Safe for many threads. */
@ProviderType
public interface Desks {

    /** The desk as it stands on the day; empty when there is none then. */
    Optional<Desk> find(UUID desk, LocalDate at);

    /** Desks that these agencies keep on the day, by name. */
    List<Desk> of(Set<UUID> agencies, LocalDate at);
}
