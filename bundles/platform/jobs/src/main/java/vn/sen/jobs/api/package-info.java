// SPDX-License-Identifier: Apache-2.0
/** Long work that goes on after the request that asked for it. */
@Export
@Version("1.1.0")
package vn.sen.jobs.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
