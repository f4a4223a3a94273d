// SPDX-License-Identifier: Apache-2.0
/** Messages to people outside the server, each with a recorded state, and the channels that carry them. */
@Export
@Version("1.1.0")
package vn.sen.notifications.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
