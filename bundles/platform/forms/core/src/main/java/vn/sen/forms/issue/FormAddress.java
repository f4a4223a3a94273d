// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.ServerAddress;

/** What the square of a form says: the address of the page that checks it, or the bare code where none is set. */
@Component(service = FormAddress.class)
public final class FormAddress {

    /** Forms are also printed by jobs, so the address that a request happens to use does not count. */
    private static final URI NONE = URI.create("");

    private final ServerAddress address;

    @Activate
    public FormAddress(@Reference ServerAddress address) {
        this.address = address;
    }

    public String of(String code) {
        String base = address.publicly(NONE).toString();
        return base.isEmpty() ? code : base + "/v/" + code;
    }
}
