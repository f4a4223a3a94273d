// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Declares what a module publishes; registered by it as an OSGi service. Only declared types can be published, and a name
 * belongs to the bundle that declared it first.
 */
@ConsumerType
public interface EventTypes {

    /** Constant. */
    List<EventType> types();
}
