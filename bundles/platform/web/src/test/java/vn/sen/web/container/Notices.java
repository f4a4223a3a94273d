// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.sen.identity.api.Credentials;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.UploadedFile;

/** A resource as a module would write it. */
@Path("/")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public final class Notices {

    /** One notice. */
    public record Notice(String title, Optional<OffsetDateTime> at) {}

    @GET
    @Path("api/v1/notices")
    public Page<Notice> list(@BeanParam ListQuery query) {
        query.count();
        query.after(1, parts -> Integer.parseInt(parts.get(0)));
        Notice notice = new Notice(Integer.toString(query.limit()), Optional.empty());
        return new Page<>(List.of(notice), Optional.empty(), Optional.empty());
    }

    @GET
    @Path("api/v1/notices/{id}")
    public Notice read(@PathParam("id") String id) {
        if (id.equals("broken")) {
            throw new IllegalStateException("select * from notice");
        }
        if (id.startsWith("slow")) {
            waitForEver();
        }
        if (id.equals("slow-and-torn")) {
            throw new IllegalStateException("the connection was interrupted");
        }
        if (id.endsWith("gone")) {
            throw new NotFoundException();
        }
        return new Notice("Đóng cửa", Optional.of(OffsetDateTime.parse("2026-11-21T09:30:00+07:00")));
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @POST
    @Path("api/v1/notices")
    @BodyLimit(1000)
    @Consumes(MediaType.APPLICATION_JSON)
    public Notice create(Notice notice) {
        return notice;
    }

    @POST
    @Path("api/v1/notices/unsaid")
    public Notice createOfWhatever(Notice notice) {
        return notice;
    }

    @POST
    @Path("api/v1/notices/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Notice createByForm(@FormParam("title") String title) {
        return new Notice(title, Optional.empty());
    }

    @POST
    @Path("api/v1/notices/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Notice createByFile(InputStream form, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type)
            throws IOException {
        return new Notice(UploadedFile.in(form, type, "file").orElseThrow().name(), Optional.empty());
    }

    @POST
    @Path("api/v1/notices/session")
    @RolesAllowed("CLERK")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Notice createOfSession(@CookieParam(Credentials.SESSION_COOKIE) String session) {
        return new Notice(session, Optional.empty());
    }

    @GET
    @Path("health/notices")
    public void healthy() {
        // Says so by its empty answer.
    }

    @DELETE
    @Path("api/v1/notices/{id}")
    @RolesAllowed("CLERK")
    public void delete(@PathParam("id") String id) {
        read(id);
    }

    @GET
    @Path("notices")
    @Produces(MediaType.TEXT_HTML)
    public HtmlPage page() {
        return HtmlPage.of("no-such-template.jte", "notices");
    }

    @GET
    @Path("notices/mine")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed("CLERK")
    public HtmlPage mine() {
        return HtmlPage.of("mine.jte", "notices");
    }
}
