// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import vn.sen.identity.api.BearerTokens;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.ExternalSignIn;
import vn.sen.identity.api.SignInProvider;
import vn.sen.identity.openid.claims.AgencyCodes;
import vn.sen.identity.openid.claims.AssuranceRules;
import vn.sen.identity.openid.claims.ClaimMapping;
import vn.sen.identity.openid.claims.ClaimNames;
import vn.sen.identity.openid.provider.ClientIdentity;
import vn.sen.identity.openid.provider.OpenIdClient;
import vn.sen.identity.openid.provider.ProviderTerms;
import vn.sen.identity.openid.provider.TrustedUrl;
import vn.sen.identity.openid.provider.VerifiedSignIn;

/** One configured provider: a button on the sign-in page, and an issuer of bearer tokens. Asks it nothing by itself. */
@Component(
        service = {OpenIdProvider.class, SignInProvider.class, BearerTokens.class},
        configurationPid = OpenIdSettings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = OpenIdSettings.class, factory = true)
public final class OpenIdProvider implements SignInProvider, BearerTokens {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final String VIETNAMESE = "vi";

    private final String id;
    private final OpenIdSettings settings;
    private final ClientIdentity identity;
    private final OpenIdClient client;
    private final ClaimMapping mapping;

    @Activate
    public OpenIdProvider(
            OpenIdSettings settings,
            Map<String, Object> properties,
            BundleContext context,
            @Reference AgencyCodes agencies) {
        this(
                nameOf(String.valueOf(properties.get(Constants.SERVICE_PID))),
                settings,
                Path.of(Objects.requireNonNull(context.getProperty("sen.data"), "The property sen.data is not set")),
                agencies,
                Clock.systemUTC());
    }

    OpenIdProvider(String id, OpenIdSettings settings, Path data, AgencyCodes agencies, Clock clock) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Name the configuration " + OpenIdSettings.PID
                    + "~<id>, the id of small letters, digits and hyphens; not \"" + id + "\"");
        }
        if (TrustedUrl.of(settings.issuer()).isEmpty()) {
            throw new IllegalArgumentException(
                    "issuer must be an address with https, or on loopback; not \"" + settings.issuer() + "\"");
        }
        if (List.of(settings.tokenAudiences()).contains(settings.clientId())) {
            throw new IllegalArgumentException(
                    "tokenAudiences must not contain the client id: ID tokens would be taken as access tokens");
        }
        this.id = id;
        this.settings = settings;
        this.identity = ClientIdentity.of(settings.clientId(), settings.clientSecret(), settings.privateKey(), data);
        this.client = new OpenIdClient(
                new ProviderTerms(
                        settings.issuer(),
                        List.of(settings.scopes()),
                        List.of(settings.acrValues()),
                        Set.of(settings.algorithms()),
                        Set.of(settings.tokenAudiences())),
                identity,
                clock);
        this.mapping = new ClaimMapping(
                id,
                new ClaimNames(
                        settings.nameClaim(),
                        settings.emailClaim(),
                        settings.identityNumberClaim(),
                        settings.rolesClaim(),
                        settings.agencyClaim()),
                new AssuranceRules(
                        settings.identityNumberLevel(), List.of(settings.acrLevels()), Set.of(settings.secondFactor())),
                List.of(settings.roles()),
                agencies);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label(Locale locale) {
        return VIETNAMESE.equals(locale.getLanguage()) ? settings.labelVi() : settings.labelEn();
    }

    @Override
    public String startPath() {
        return "/sign-in/openid/" + id;
    }

    @Override
    public int order() {
        return settings.order();
    }

    @Override
    public Optional<URI> afterSignOut(String signOutHint) {
        return SignOutHint.parse(signOutHint).flatMap(hint -> client.signOutAddress(hint.idToken(), hint.back()));
    }

    @Override
    public Optional<ExternalIdentity> verify(String token) {
        return client.accessToken(token).flatMap(claims -> mapping.person(claims, Optional.empty()));
    }

    public boolean isIssuer(String issuer) {
        return settings.issuer().equals(issuer);
    }

    /** What happens to a person who signs in for the first time. */
    public ExternalSignIn.Unknown unknownPerson() {
        return settings.createAccounts() ? ExternalSignIn.Unknown.CREATE : ExternalSignIn.Unknown.REFUSE;
    }

    public OpenIdClient client() {
        return client;
    }

    public ClientIdentity identity() {
        return identity;
    }

    /** Claims that a sign-in should bring. */
    public Set<String> neededClaims() {
        return mapping.needed();
    }

    /** @param back where the provider sends the browser after a sign-out */
    public Optional<ExternalIdentity> person(VerifiedSignIn verified, URI back) {
        return mapping.person(verified.claims(), Optional.of(new SignOutHint(back, verified.idToken()).text()));
    }

    private static String nameOf(String pid) {
        return pid.substring(pid.indexOf('~') + 1);
    }
}
