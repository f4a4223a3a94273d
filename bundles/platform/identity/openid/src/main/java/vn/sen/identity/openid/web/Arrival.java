// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.ExternalSignIn;
import vn.sen.identity.api.ExternalSignInRefusedException;
import vn.sen.identity.api.OpenedSession;
import vn.sen.identity.api.RequestOrigin;
import vn.sen.identity.openid.OpenIdProvider;
import vn.sen.identity.openid.ProviderAwayException;
import vn.sen.identity.openid.UntrustedAnswerException;
import vn.sen.identity.openid.provider.VerifiedSignIn;
import vn.sen.web.api.ProblemException;

/** Checks what a browser brings back from a provider, and opens a session or links an account. */
@Component(service = Arrival.class)
public final class Arrival {

    static final String PURPOSE = "sen openid pending sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private final ExternalSignIn people;
    private final SignInRecord record;
    private final Clock clock;

    @Activate
    public Arrival(@Reference ExternalSignIn people, @Reference SignInRecord record) {
        this(people, record, Clock.systemUTC());
    }

    Arrival(ExternalSignIn people, SignInRecord record, Clock clock) {
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    Response receive(OpenIdProvider provider, Answer answer, Optional<Caller> caller, HttpServletRequest request) {
        PendingSignIn pending = pending(provider, answer);
        if (!answer.error().isEmpty()) {
            LOG.info("{} ended a sign-in with the error {}", provider.id(), plain(answer.error()));
            throw ProblemException.problem(403, "openid-cancelled").build();
        }
        ExternalIdentity person = person(provider, answer, pending);
        try {
            if (pending.linkFor().isPresent()) {
                return link(person, pending, caller);
            }
            OpenedSession session =
                    people.signIn(person, provider.unknownPerson(), origin(request), pending.returnTo());
            return Response.seeOther(session.location())
                    .header(HttpHeaders.SET_COOKIE, session.setCookie())
                    .build();
        } catch (ExternalSignInRefusedException refused) {
            LOG.info("A person of {} was refused: {}", provider.id(), refused.reason());
            record.refused(provider.id(), refused.reason().name());
            throw ProblemException.problem(403, code(refused.reason())).build();
        }
    }

    private static String code(ExternalSignInRefusedException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> "openid-unknown-person";
            case DISABLED -> "openid-disabled";
            case LINKED_ELSEWHERE -> "openid-linked-elsewhere";
        };
    }

    /** Only the browser that began, within ten minutes, with the state that it began with. */
    private PendingSignIn pending(OpenIdProvider provider, Answer answer) {
        Optional<PendingSignIn> pending = answer.sealed()
                .flatMap(new SealedCookie(provider.identity().derivedKey(PURPOSE), provider.id())::open)
                .filter(known -> same(known.request().state(), answer.state()))
                .filter(known -> known.isCurrentAt(clock.instant()));
        return pending.orElseThrow(
                () -> ProblemException.problem(400, "openid-stale").build());
    }

    private ExternalIdentity person(OpenIdProvider provider, Answer answer, PendingSignIn pending) {
        try {
            if (answer.code().isEmpty()) {
                throw new UntrustedAnswerException("There is neither code nor error in the answer");
            }
            if (!answer.issuer().isEmpty() && !provider.isIssuer(answer.issuer())) {
                throw new UntrustedAnswerException("The answer is another issuer's (iss)");
            }
            VerifiedSignIn verified =
                    provider.client().redeem(answer.code(), pending.request(), provider.neededClaims());
            return provider.person(verified, URI.create(answer.base() + "/"))
                    .orElseThrow(() -> new UntrustedAnswerException("The ID token names no usable subject"));
        } catch (UntrustedAnswerException untrusted) {
            LOG.warn("A sign-in by {} was refused: {}", provider.id(), plain(untrusted.getMessage()));
            record.refused(provider.id(), "UNTRUSTED");
            throw ProblemException.problem(403, "openid-untrusted").build();
        } catch (ProviderAwayException away) {
            throw away(provider, away);
        }
    }

    private Response link(ExternalIdentity person, PendingSignIn pending, Optional<Caller> caller)
            throws ExternalSignInRefusedException {
        Caller same = caller.filter(
                        who -> pending.linkFor().filter(who.subject()::equals).isPresent())
                .orElseThrow(() -> ProblemException.problem(400, "openid-stale").build());
        people.link(same, person);
        return Response.seeOther(URI.create(local(pending.returnTo()))).build();
    }

    static ProblemException away(OpenIdProvider provider, ProviderAwayException away) {
        LOG.warn("Nobody can sign in by {} now: {}", provider.id(), plain(away.getMessage()));
        return ProblemException.problem(503, "openid-away")
                .header(HttpHeaders.RETRY_AFTER, "30")
                .build();
    }

    private static RequestOrigin origin(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        Optional<String> before = Credentials.session(name -> Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst());
        return new RequestOrigin(
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                request.isSecure(),
                Optional.ofNullable(request.getHeader("X-Forwarded-Proto")),
                before);
    }

    private static String local(String path) {
        boolean plain = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\');
        return plain ? path : "/";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What others wrote, fit for one line of the log. */
    private static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 500 ? line.substring(0, 500) + "…" : line;
    }
}
