// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.channel.AddressForm;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.preference.Preference;
import vn.sen.notifications.preference.PreferenceOwner;
import vn.sen.notifications.preference.Preferences;
import vn.sen.notifications.template.DeclaredTemplate;
import vn.sen.notifications.template.DeclaredTemplates;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** What somebody wants to be told, in which language and where: by the account, or by the link in a message. */
@Component(service = PreferencesScreen.class)
@JakartarsResource
@Hidden
@Path("notifications/preferences")
@Produces(MediaType.TEXT_HTML)
public final class PreferencesScreen {

    private static final String PAGE = "/notifications/preferences";

    private final Preferences preferences;
    private final TokenOwners tokens;
    private final DeclaredTemplates templates;
    private final Channels channels;

    @Activate
    public PreferencesScreen(
            @Reference Preferences preferences,
            @Reference TokenOwners tokens,
            @Reference DeclaredTemplates templates,
            @Reference Channels channels) {
        this.preferences = preferences;
        this.tokens = tokens;
        this.templates = templates;
        this.channels = channels;
    }

    /** A kind with its names. */
    public record Kind(String id, String vi, String en) {}

    @GET
    @RolesAllowed(Roles.PERSON)
    public HtmlPage own(@QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
        return page(PreferenceOwner.person(security.getUserPrincipal().getName()), PAGE, done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.PERSON)
    public Response keepOwn(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("channels") List<String> wantedChannels,
            @FormParam("kinds") List<String> wantedKinds,
            @Context SecurityContext security) {
        keep(PreferenceOwner.person(security.getUserPrincipal().getName()), language, wantedChannels, wantedKinds);
        return Response.seeOther(URI.create(PAGE + "?done=keep")).build();
    }

    @GET
    @Path("{token}")
    @PermitAll
    public HtmlPage byLink(@PathParam("token") String token, @QueryParam("done") @DefaultValue("") String done) {
        return page(find(token).owner(), PAGE + "/" + token, done);
    }

    /** Also the way on which a mail program unsubscribes by itself (RFC 8058). */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{token}")
    @PermitAll
    public Response keepByLink(
            @PathParam("token") String token,
            @FormParam("List-Unsubscribe") @DefaultValue("") String oneClick,
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("channels") List<String> wantedChannels,
            @FormParam("kinds") List<String> wantedKinds) {
        TokenOwners.Known known = find(token);
        if (oneClick.equals("One-Click")) {
            Preference now = preferences.of(known.owner());
            Set<String> off = new TreeSet<>(now.kindsOff());
            off.add(known.kind());
            preferences.keep(known.owner(), new Preference(now.language(), now.channelsOff(), off));
        } else {
            keep(known.owner(), language, wantedChannels, wantedKinds);
        }
        return Response.seeOther(URI.create(PAGE + "/" + token + "?done=keep")).build();
    }

    /** What the form could not show, because its module or channel is away, stays as it was. */
    private void keep(PreferenceOwner owner, String language, List<String> wantedChannels, List<String> wantedKinds) {
        Preference before = preferences.of(owner);
        Set<String> shownKinds = kinds().stream().map(Kind::id).collect(Collectors.toSet());
        preferences.keep(
                owner,
                new Preference(
                        language(language),
                        off(shownChannels(owner, before), wantedChannels, before.channelsOff()),
                        off(shownKinds, wantedKinds, before.kindsOff())));
    }

    private static Set<String> off(Set<String> shown, List<String> wanted, Set<String> before) {
        return Stream.concat(
                        shown.stream().filter(one -> !wanted.contains(one)),
                        before.stream().filter(one -> !shown.contains(one)))
                .collect(Collectors.toSet());
    }

    private HtmlPage page(PreferenceOwner owner, String action, String done) {
        Preference now = preferences.of(owner);
        return HtmlPage.of("preferences.jte", "preferences.title")
                .with("preference", now)
                .with("channels", List.copyOf(new TreeSet<>(shownChannels(owner, now))))
                .with("kinds", kinds())
                .with("address", AddressForm.masked(owner.address()))
                .with("person", owner.person().isPresent())
                .with("action", action)
                .with("done", done);
    }

    private Set<String> shownChannels(PreferenceOwner owner, Preference now) {
        return owner.person().isEmpty()
                ? Set.of(owner.channel())
                : Stream.concat(channels.all().stream().map(one -> one.traits().id()), now.channelsOff().stream())
                        .collect(Collectors.toSet());
    }

    private List<Kind> kinds() {
        return templates.all().stream()
                .filter(one -> !one.template().mandatory())
                .map(PreferencesScreen::kind)
                .toList();
    }

    private static Kind kind(DeclaredTemplate one) {
        return new Kind(one.id(), one.name(Language.VI), one.name(Language.EN));
    }

    private TokenOwners.Known find(String token) {
        return tokens.find(token)
                .orElseThrow(() ->
                        ProblemException.problem(404, "preference-link-unknown").build());
    }

    private static Optional<Language> language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "vi" -> Optional.of(Language.VI);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }
}
