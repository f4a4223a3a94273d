// SPDX-License-Identifier: Apache-2.0
/** Which modules there are, which should run, and what an act on one of them would do. */
@Export
@Version("1.0.0")
package vn.sen.kernel.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
