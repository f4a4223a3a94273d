// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import vn.sen.forms.sign.FormKey;
import vn.sen.web.api.Today;

/** A key that signs forms. */
@Schema(name = "FormKey")
public record KeyView(String id, OffsetDateTime signsFrom) {

    static KeyView of(FormKey key) {
        return new KeyView(key.id(), Today.local(key.signsFrom()));
    }
}
