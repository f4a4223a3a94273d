// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.api.ExternalSignIn;
import vn.sen.identity.openid.OpenIdProvider;
import vn.sen.identity.openid.ProviderAwayException;
import vn.sen.identity.openid.UntrustedAnswerException;
import vn.sen.identity.openid.provider.LogoutNotice;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.ProblemException;

/** Hears from a provider that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
@Component(service = LogoutResource.class)
@JakartarsResource
@Hidden
@Path("sign-in/openid")
@PermitAll
public final class LogoutResource {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutResource.class);
    private static final long LARGEST = 16_384;

    private final Providers providers;
    private final ExternalSignIn people;
    private final SignInRecord record;

    @Activate
    public LogoutResource(
            @Reference Providers providers, @Reference ExternalSignIn people, @Reference SignInRecord record) {
        this.providers = providers;
        this.people = people;
        this.record = record;
    }

    /** Repeating it changes nothing: the sessions are gone. */
    @POST
    @Path("{provider}/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @BodyLimit(LARGEST)
    public Response logout(
            @PathParam("provider") String id, @FormParam("logout_token") @DefaultValue("") String token) {
        Optional<OpenIdProvider> provider = providers.find(id);
        if (provider.isEmpty() || token.isEmpty()) {
            throw refused();
        }
        try {
            LogoutNotice notice = provider.get().client().logout(token);
            int ended = people.end(id, notice.subject(), notice.session());
            record.ended(id, ended);
            LOG.info("{} says that somebody signed out there; {} sessions ended here", id, ended);
            return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        } catch (UntrustedAnswerException untrusted) {
            LOG.warn("{}", untrusted.getMessage());
            throw refused();
        } catch (ProviderAwayException away) {
            LOG.warn("A logout by {} cannot be checked now: {}", id, away.getMessage());
            throw ProblemException.problem(503, "openid-away")
                    .header(HttpHeaders.RETRY_AFTER, "30")
                    .build();
        }
    }

    private static ProblemException refused() {
        return ProblemException.problem(400, "openid-logout-refused").build();
    }
}
