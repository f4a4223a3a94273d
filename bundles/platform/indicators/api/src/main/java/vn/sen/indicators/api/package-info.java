// SPDX-License-Identifier: Apache-2.0
/** What modules measure, and the figures that come of it: by agency and period, with the records behind each. */
@Export
@Version("1.0.0")
package vn.sen.indicators.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
