// SPDX-License-Identifier: Apache-2.0
/** Personal data: encrypted where it is stored, masked where it is shown, recorded where it is read. */
@Export
@Version("1.0.0")
package vn.sen.privacy.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
