// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sen.identity.api.Caller;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.HtmlPage;

/** The first page of the server: what it offers now. */
@Path("")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public final class HomePage {

    private static final String SEARCH = "/procedures";
    private static final String AGENCIES = "/agencies";
    private static final String CALENDAR = "/calendar";

    private final Navigation navigation;
    private final Optional<LocalizedText> province;
    private final Predicate<String> served;

    /** @param served tells whether a page is served now under a path */
    public HomePage(Navigation navigation, Optional<LocalizedText> province, Predicate<String> served) {
        this.navigation = navigation;
        this.province = province;
        this.served = served;
    }

    @GET
    public HtmlPage show(@Context SecurityContext security) {
        Optional<Caller> caller =
                security.getUserPrincipal() instanceof Caller who ? Optional.of(who) : Optional.empty();
        List<Navigation.Item> items = navigation.items(caller);
        boolean search = items.stream().anyMatch(item -> item.entry().path().equals(SEARCH));
        return HtmlPage.of("home.jte", "home.title")
                .with("items", items)
                .with("search", search)
                .with("agencies", served.test(AGENCIES))
                .with("calendar", served.test(CALENDAR))
                .with("province", province);
    }
}
