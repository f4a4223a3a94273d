// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.ledger;

import org.osgi.service.component.annotations.Component;
import vn.sen.audit.api.ActTexts;

/** Names the acts of this bundle for auditors. */
@Component
public final class NotificationsActTexts implements ActTexts {

    @Override
    public String area() {
        return "notifications";
    }
}
