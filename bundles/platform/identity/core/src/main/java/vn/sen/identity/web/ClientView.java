// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.client.ApiClients.NewClient;
import vn.sen.identity.client.ClientRecord;

/** An API client as the API tells it. */
@Schema(name = "ApiClient")
public record ClientView(
        String id,
        String name,
        List<String> roles,

        @Schema(description = "Where it holds them: there and below; none: everywhere")
        List<UUID> agencies,

        @Schema(description = "False for a program that cannot keep a secret; it has none")
        boolean confidential,

        @Schema(description = "Where people are sent back to who let the program act for them")
        List<String> redirectUris,

        boolean enabled,
        OffsetDateTime createdAt,

        @Schema(description = "Only in the answer that creates the client; it cannot be read again")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> secret) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static ClientView of(ClientRecord client) {
        return of(client, Optional.empty());
    }

    static ClientView of(NewClient made) {
        return of(made.client(), made.secret());
    }

    private static ClientView of(ClientRecord client, Optional<String> secret) {
        return new ClientView(
                client.id(),
                client.name(),
                client.roles().stream().sorted().toList(),
                client.agencies().stream().sorted().toList(),
                client.kind().confidential(),
                client.kind().redirectUris(),
                client.enabled(),
                moment(client.createdAt()),
                secret);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(VIETNAM).toOffsetDateTime();
    }
}
