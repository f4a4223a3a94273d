// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.rotation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.api.Roles;
import vn.sen.jobs.api.Jobs;
import vn.sen.privacy.keys.KeyPurpose;
import vn.sen.privacy.keys.KeyRing;
import vn.sen.privacy.keys.KeySet;
import vn.sen.privacy.keys.SecretKey;
import vn.sen.web.api.Page;

/** The keys that protect personal data: which there are, and new ones. What they are never leaves the key file. */
@Component(service = KeysResource.class)
@JakartarsResource
@Path("api/v1/privacy/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "privacy")
public final class KeysResource {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KeyRing ring;
    private final Jobs jobs;
    private final AuditTrail trail;

    @Activate
    public KeysResource(@Reference KeyRing ring, @Reference Jobs jobs, @Reference AuditTrail trail) {
        this.ring = ring;
        this.jobs = jobs;
        this.trail = trail;
    }

    /** A key by its id. */
    public record KeyView(String id, KeyPurpose purpose, OffsetDateTime madeAt, boolean current) {}

    /** The job that was accepted. */
    public record Accepted(UUID job) {}

    @GET
    @Operation(summary = "Ids of the keys", description = "Never cut: next is always null.")
    public Page<KeyView> list() {
        KeySet keys = ring.keys();
        List<KeyView> items = keys.keys().stream()
                .map(key -> new KeyView(
                        key.id(),
                        key.purpose(),
                        key.madeAt().atZone(VIET_NAM).toOffsetDateTime(),
                        keys.of(key.purpose()).get(0).id().equals(key.id())))
                .toList();
        return new Page<>(items, Optional.empty(), Optional.empty());
    }

    @POST
    @Path("rotation")
    @Operation(
            operationId = "rotateKeys",
            summary = "Make new keys, and put what is stored under them as a job",
            description = "What is written from now on is under the new keys; what was written before stays readable."
                    + " Copy the key file anew afterwards.")
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the job")
    public Response rotate(@Context SecurityContext security) {
        KeySet keys = ring.rotate();
        trail.record(AuditEntry.act("privacy.rotate-keys")
                .retention(RetentionClass.SECURITY)
                .on("privacy.key", newest(keys, KeyPurpose.ENCRYPTION))
                .with("search", newest(keys, KeyPurpose.SEARCH))
                .with("integrity", newest(keys, KeyPurpose.INTEGRITY))
                .build());
        UUID job = jobs.submit(
                ReencryptionJobs.KIND, new byte[0], security.getUserPrincipal().getName());
        return Response.accepted(new Accepted(job))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    private static String newest(KeySet keys, KeyPurpose purpose) {
        List<SecretKey> known = keys.of(purpose);
        return known.get(0).id();
    }
}
