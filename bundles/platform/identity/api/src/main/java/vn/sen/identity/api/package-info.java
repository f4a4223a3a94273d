// SPDX-License-Identifier: Apache-2.0
/** Who calls, and with which roles. */
@Export
@Version("1.0.0")
package vn.sen.identity.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
