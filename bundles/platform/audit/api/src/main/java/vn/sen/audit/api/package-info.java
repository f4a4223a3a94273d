// SPDX-License-Identifier: Apache-2.0
/** The record of who saw or changed what. */
@Export
@Version("1.1.0")
package vn.sen.audit.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
