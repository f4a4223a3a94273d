// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.factor.SecondFactors;

/**
 * Leads a person through signing in: code of the second factor, own password, second factor set up, and then where the
 * person wanted to go. Each step gives the browser a new session, so that what one step was seen with opens no other.
 */
@Component(service = SignInSteps.class)
public final class SignInSteps {

    private final Accounts accounts;
    private final UserChanges changes;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SecurityEvents events;

    @Activate
    public SignInSteps(
            @Reference Accounts accounts,
            @Reference UserChanges changes,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference SecurityEvents events) {
        this.accounts = accounts;
        this.changes = changes;
        this.factors = factors;
        this.sessions = sessions;
        this.events = events;
    }

    /** A session just begun: the value of its cookie, and where the browser goes next. */
    public record Opened(String cookie, URI location) {}

    /**
     * Begins with somebody who has just shown a password or comes from a provider.
     *
     * @param secondFactor whether a second factor has been shown too
     * @param before value of the cookie that the browser brought; that session ends
     * @param target where the person wants to go
     */
    public Opened begin(
            AccountRecord account,
            boolean secondFactor,
            Origin origin,
            ProviderSession provider,
            Optional<String> before,
            String target) {
        before.filter(value -> !value.isEmpty()).ifPresent(sessions::close);
        Stage stage = next(account, secondFactor);
        String value = sessions.open(account.id(), new NewSession(stage, secondFactor, origin, provider));
        if (stage == Stage.FULL) {
            changes.signedIn(account.id());
            events.record(SecurityEvents.about("identity.sign-in", account.name())
                    .by(new Actor(account.id().toString(), account.displayName(), Actor.Kind.PERSON))
                    .with("secondFactor", secondFactor)
                    .with("provider", Optional.of(provider.provider()).filter(id -> !id.isEmpty()))
                    .build());
        }
        return new Opened(value, location(stage, LocalPath.orHome(target)));
    }

    /**
     * Goes on after a step has been done.
     *
     * @param cookie value of the session's cookie
     * @param shown whether the step was a second factor
     */
    public Opened advance(SignedIn session, String cookie, boolean shown, Origin origin, String target) {
        AccountRecord fresh = accounts.find(session.account().id()).orElse(session.account());
        return begin(fresh, session.secondFactor() || shown, origin, session.provider(), Optional.of(cookie), target);
    }

    /** The page of the step that a session is at, with the way back. */
    public static URI location(Stage stage, String target) {
        if (stage == Stage.FULL) {
            return URI.create(target);
        }
        return URI.create(stage.path() + "?return=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }

    private Stage next(AccountRecord account, boolean secondFactor) {
        boolean enrolled = factors.enrolled(account.id());
        if (enrolled && !secondFactor) {
            return Stage.CODE;
        }
        if (account.oneTime()) {
            return Stage.PASSWORD;
        }
        boolean required = factors.required(account, accounts.held(account.id()));
        return required && !enrolled && !secondFactor ? Stage.ENROL : Stage.FULL;
    }
}
