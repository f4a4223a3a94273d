// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Who holds which position, and who stands in for whom. Each answer is a query. Safe for many threads. */
@ProviderType
public interface Staffing {

    /** The person with this account. */
    Optional<StaffMember> bySubject(String subject);

    /** Who holds which position at the agency on the day, heads first. */
    List<Term> holders(UUID agency, LocalDate at);

    /** What the person with this account holds on the day; empty for an account without a person. */
    List<Term> heldBy(String subject, LocalDate at);

    /** For whom the person with this account stands in on the day. */
    List<Delegation> delegatedTo(String subject, LocalDate at);

    /** Who stands in for the holder of the position on the day. */
    List<Delegation> standIns(UUID position, LocalDate at);

    /** Agencies at which the person with this account holds a position or stands in for somebody on the day. */
    Set<UUID> agenciesOf(String subject, LocalDate at);
}
