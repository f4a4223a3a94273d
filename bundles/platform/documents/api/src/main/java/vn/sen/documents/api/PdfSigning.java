// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Signs PDF files as PAdES (ETSI EN 319 142-1, level B-B, in a CMS of ETSI.CAdES.detached). Safe for many threads. */
@ProviderType
public interface PdfSigning {

    /** Ids of the keys that are there now, sorted. */
    List<String> keys();

    /**
     * Opens a key for one document or many. Close it: the key is open no longer than that.
     *
     * @throws SigningRefusedException when there is no such key or it cannot be used
     */
    SigningBatch open(String key);
}
