// SPDX-License-Identifier: Apache-2.0
/** What happened in one module, told to every other that wants to know. */
@Export
@Version("1.0.0")
package vn.sen.events.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
