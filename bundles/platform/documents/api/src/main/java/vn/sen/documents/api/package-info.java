// SPDX-License-Identifier: Apache-2.0
/** Stored files, signatures of PDF files, and tables as spreadsheets. */
@Export
@Version("1.0.0")
package vn.sen.documents.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
