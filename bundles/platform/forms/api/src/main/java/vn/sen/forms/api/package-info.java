// SPDX-License-Identifier: Apache-2.0
/** Official forms with their numbers, and the code that proves one genuine. */
@Export
@Version("1.0.0")
package vn.sen.forms.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
