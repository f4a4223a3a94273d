// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.sen.identity.api.Roles;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Texts;

/**
 * The forms for one kind of record of an agency: an empty one and adding, a filled one and changing. The role is stated
 * again by the classes that extend this one, since the mark is not inherited.
 *
 * @param <T> the record
 */
@RolesAllowed(Roles.ADMINISTRATOR)
public abstract class PlaceScreen<T> {

    private final PlaceForms forms;
    private final String word;

    /** @param word for the kind of record, in keys of texts; addresses have its plural */
    PlaceScreen(PlaceForms forms, String word) {
        this.forms = forms;
        this.word = word;
    }

    @GET
    @Path("new")
    public HtmlPage newForm(@PathParam("agency") UUID agency, @Context SecurityContext security) {
        return forms.page(fresh(agency), forms.fresh(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("agency") UUID agency, MultivaluedMap<String, String> body, @Context SecurityContext security) {
        Values values = new Values(body);
        return forms.save(fresh(agency), values, security, adding(agency, values));
    }

    @GET
    @Path("{id}")
    public HtmlPage changeForm(
            @PathParam("agency") UUID agency, @PathParam("id") UUID id, @Context SecurityContext security) {
        return forms.page(stored(agency, id), values(known(agency, id)), security);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("agency") UUID agency,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body,
            @Context SecurityContext security) {
        Values values = new Values(body);
        T known = known(agency, id).value();
        LongConsumer unchanged = Edits.unchanged(values.number("version"));
        return forms.save(stored(agency, id), values, security, changing(id, known, values, unchanged));
    }

    PlaceForms forms() {
        return forms;
    }

    abstract Optional<Versioned<T>> find(UUID id);

    abstract UUID agencyOf(T record);

    /** What a form shows of a stored record. */
    abstract Values values(Versioned<T> stored);

    /** Reads the form, collecting its faults, and tells how to store what it says. */
    abstract Supplier<?> adding(UUID agency, Values values);

    /** The same for a record that is known. */
    abstract Supplier<?> changing(UUID id, T known, Values values, LongConsumer unchanged);

    /** The fields of a new record beside its days. */
    abstract List<Field> newFields(UUID agency, Values values, Texts t);

    /** The fields of a stored record that can still be changed, beside its days. */
    abstract List<Field> storedFields(Values values, Texts t);

    /** Whether a record has to say when it ends. */
    boolean ends() {
        return false;
    }

    private PlaceForms.Place fresh(UUID agency) {
        return new PlaceForms.Place(
                agency, word + "s", word + ".new", ends(), (values, t) -> newFields(agency, values, t));
    }

    private PlaceForms.Place stored(UUID agency, UUID id) {
        return new PlaceForms.Place(agency, word + "s/" + id, word + ".change", ends(), this::storedFields);
    }

    private Versioned<T> known(UUID agency, UUID id) {
        return forms.known(find(id), this::agencyOf, agency, word + "-unknown", id);
    }
}
