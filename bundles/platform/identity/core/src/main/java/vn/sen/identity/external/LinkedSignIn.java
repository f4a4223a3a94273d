// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.UserGrants;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.ExternalSignIn;
import vn.sen.identity.api.ExternalSignInRefusedException;
import vn.sen.identity.api.ExternalSignInRefusedException.Reason;
import vn.sen.identity.api.OpenedSession;
import vn.sen.identity.api.RequestOrigin;
import vn.sen.identity.session.Origin;
import vn.sen.identity.session.ProviderSession;
import vn.sen.identity.session.SessionCookies;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignInSteps;
import vn.sen.persistence.api.ConstraintViolatedException;

/** Signs in whom a provider has identified, by the link of the identity with an account. */
@Component
public final class LinkedSignIn implements ExternalSignIn {

    private final AccountLinks links;
    private final UserGrants grants;
    private final Sessions sessions;
    private final SignInSteps steps;
    private final SessionCookies cookies;

    @Activate
    public LinkedSignIn(
            @Reference AccountLinks links,
            @Reference UserGrants grants,
            @Reference Sessions sessions,
            @Reference SignInSteps steps,
            @Reference SessionCookies cookies) {
        this.links = links;
        this.grants = grants;
        this.sessions = sessions;
        this.steps = steps;
        this.cookies = cookies;
    }

    @Override
    public OpenedSession signIn(ExternalIdentity identity, Unknown unknown, RequestOrigin origin, String returnTo)
            throws ExternalSignInRefusedException {
        AccountRecord account = account(identity, unknown);
        if (!account.enabled()) {
            throw new ExternalSignInRefusedException(Reason.DISABLED);
        }
        grants.replace(account.id(), identity.provider(), identity.grants());
        SignInSteps.Opened opened = steps.begin(
                account,
                identity.secondFactor(),
                new Origin(origin.remoteAddress(), origin.userAgent()),
                new ProviderSession(
                        identity.provider(),
                        identity.session().orElse(""),
                        identity.signOutHint().orElse("")),
                origin.sessionBefore(),
                returnTo);
        String header = cookies.header(opened.cookie(), cookies.secure(origin.secure(), origin.forwardedProto()));
        return new OpenedSession(header, opened.location());
    }

    @Override
    public void link(Caller caller, ExternalIdentity identity) throws ExternalSignInRefusedException {
        UUID account = UUID.fromString(caller.subject());
        if (!links.link(account, identity)) {
            throw new ExternalSignInRefusedException(Reason.LINKED_ELSEWHERE);
        }
        grants.replace(account, identity.provider(), identity.grants());
        sessions.forget();
    }

    @Override
    public int end(String provider, Optional<String> subject, Optional<String> session) {
        Optional<UUID> account = subject.flatMap(name -> links.accountOf(provider, name));
        boolean nobody = subject.isPresent() && account.isEmpty() || subject.isEmpty() && session.isEmpty();
        return nobody ? 0 : sessions.closeFrom(provider, account, session);
    }

    private AccountRecord account(ExternalIdentity identity, Unknown unknown) throws ExternalSignInRefusedException {
        Optional<AccountRecord> known = links.find(identity);
        if (known.isPresent()) {
            return known.get();
        }
        if (unknown == Unknown.REFUSE) {
            throw new ExternalSignInRefusedException(Reason.UNKNOWN);
        }
        try {
            return links.create(identity);
        } catch (ConstraintViolatedException madeMeanwhile) {
            return links.find(identity).orElseThrow(() -> madeMeanwhile);
        }
    }
}
