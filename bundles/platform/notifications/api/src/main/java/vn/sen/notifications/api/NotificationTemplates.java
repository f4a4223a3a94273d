// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Declares the kinds of notifications that a module sends; registered as an OSGi service. */
@ConsumerType
@FunctionalInterface
public interface NotificationTemplates {

    /** Constant; asked once. */
    List<NotificationTemplate> templates();
}
