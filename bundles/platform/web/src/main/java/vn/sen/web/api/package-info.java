// SPDX-License-Identifier: Apache-2.0
/** What resources and pages of modules share: problems, lists, preconditions, texts, the page shell. */
@Export
@Version("1.3.0")
package vn.sen.web.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
