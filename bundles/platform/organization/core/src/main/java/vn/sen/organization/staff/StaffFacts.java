// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.util.List;
import java.util.UUID;

/** What is recorded of people and positions, as far as the rules ask for it. */
interface StaffFacts {

    /** Whether somebody other than {@code person} has this account. */
    boolean accountTaken(String subject, UUID person);

    /** Every term that a person holds, held or will hold. */
    List<TermRow> termsOf(UUID holder);

    /** Every term of a position. */
    List<TermRow> termsIn(UUID position);

    /** Every delegation of a term. */
    List<DelegationRow> delegationsOf(UUID term);
}
