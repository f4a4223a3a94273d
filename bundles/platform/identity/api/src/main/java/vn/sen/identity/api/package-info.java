// SPDX-License-Identifier: Apache-2.0
/** Who calls, with which roles and where, and how other ways to sign in join. */
@Export
@Version("1.2.0")
package vn.sen.identity.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
