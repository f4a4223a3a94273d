// SPDX-License-Identifier: Apache-2.0
/** Agencies as a dated tree, who holds which position in them, who stands in for whom, and the one-stop desks. */
@Export
@Version("1.0.0")
package vn.sen.organization.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
