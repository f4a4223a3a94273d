// SPDX-License-Identifier: Apache-2.0
/** Transactions on a bundle's own persistence unit, and identifiers. */
@Export
@Version("1.4.0")
package vn.sen.persistence.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
