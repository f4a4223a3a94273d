// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.user;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.GrantTable;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.external.IdentityNumbers;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.reach.UserLimits;
import vn.sen.privacy.api.Reading;
import vn.sen.web.api.Fault;

/**
 * Shows identity numbers to administrators: masked to whoever may see the person, in full to whoever may change the
 * account and says why. That it was read is in the record of acts before it is shown.
 */
@Component(service = IdentityReadings.class)
public final class IdentityReadings {

    private final IdentityNumbers numbers;
    private final Accounts accounts;
    private final UserActs acts;
    private final UserLimits limits;

    @Activate
    public IdentityReadings(
            @Reference IdentityNumbers numbers,
            @Reference Accounts accounts,
            @Reference UserActs acts,
            @Reference UserLimits limits) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.acts = acts;
        this.limits = limits;
    }

    /** The number without its middle; empty when no provider has told one. */
    public Optional<IdentityNumbers.Shown> masked(UUID account) {
        return numbers.shown(account);
    }

    /** What is wrong with a reason. */
    public List<Fault> faults(String reason) {
        int length = reason.strip().length();
        return length < Reading.SHORTEST || length > Reading.LONGEST
                ? List.of(Fault.of("/reason", "reading-reason", Reading.SHORTEST, Reading.LONGEST))
                : List.of();
    }

    /**
     * The number in full.
     *
     * @param reason without {@link #faults}
     * @return empty when no provider has told one
     */
    public Optional<IdentityNumber> read(Reach reach, Caller caller, AccountRecord account, String reason) {
        Set<UUID> places = GrantTable.places(accounts.grants(account.id()), acts.today());
        Reading reading = new Reading(caller, reason.strip(), SecurityEvents.USER, account.name(), places);
        return limits.managed(reach, account.id(), () -> numbers.reveal(account.id(), reading));
    }
}
