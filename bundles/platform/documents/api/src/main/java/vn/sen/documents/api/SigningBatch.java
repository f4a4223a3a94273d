// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import org.osgi.annotation.versioning.ProviderType;

/** A key in use, by one thread. */
@ProviderType
public interface SigningBatch extends AutoCloseable {

    /**
     * Signs a stored PDF and stores the result. One document gets one signature of one key, ever: asked again, also after
     * a crash or a lost answer of the signer, this gives the same signed file, with the details of the first time.
     * Call it outside a transaction: the signer may take its time.
     *
     * @return the signed file; attach it to your record
     * @throws SigningRefusedException when nothing was signed
     * @throws FilesUnavailableException when the document is not there
     */
    StoredFile sign(FileHash document, SigningDetails details);

    @Override
    void close();
}
