// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import org.osgi.service.component.annotations.Component;
import vn.sen.audit.api.ActTexts;

/** Names the acts of this bundle for auditors. */
@Component
public final class OrganizationActTexts implements ActTexts {

    @Override
    public String area() {
        return "organization";
    }
}
