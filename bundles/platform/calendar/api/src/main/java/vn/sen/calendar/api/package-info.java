// SPDX-License-Identifier: Apache-2.0
/** Working time of agencies, due moments that can explain themselves, and the clock of a dossier. */
@Export
@Version("1.1.0")
package vn.sen.calendar.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
