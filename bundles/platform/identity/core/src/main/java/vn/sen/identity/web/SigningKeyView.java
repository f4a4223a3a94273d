// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import vn.sen.identity.token.KeyView;

/** A signing key as the API and the page tell it. */
@Schema(name = "SigningKey")
public record SigningKeyView(
        String id,
        KeyView.State state,
        OffsetDateTime signsFrom,
        OffsetDateTime signsUntil,
        OffsetDateTime verifiesUntil) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static SigningKeyView of(KeyView key) {
        return new SigningKeyView(
                key.id(), key.state(), moment(key.signsFrom()), moment(key.signsUntil()), moment(key.verifiesUntil()));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(VIETNAM).toOffsetDateTime();
    }
}
