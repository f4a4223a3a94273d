// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.OpenSigningKey;
import vn.sen.documents.api.SigningBatch;
import vn.sen.documents.api.SigningDetails;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRefusedException.Reason;
import vn.sen.documents.api.SigningRequest;
import vn.sen.documents.api.StoredFile;

/**
 * Signs with an open key. Each step is stored before the next one begins: the question before the signer is asked, its
 * answer before the file is put together. Whoever comes after a crash goes on at the step that is missing.
 */
final class PadesBatch implements SigningBatch {

    private final String id;
    private final OpenSigningKey key;
    private final SigningSteps steps;

    PadesBatch(String id, OpenSigningKey key, SigningSteps steps) {
        this.id = id;
        this.key = key;
        this.steps = steps;
    }

    @Override
    public StoredFile sign(FileHash document, SigningDetails details) {
        Signing signing = steps.find(document, id).orElseGet(() -> steps.prepare(document, id, key, details));
        if (signing.result().isPresent()) {
            return steps.result(signing);
        }
        Signing answered = signing.value().isPresent() ? signing : steps.answered(signing, ask(signing));
        try {
            return steps.finish(answered);
        } catch (IOException failed) {
            throw new FilesUnavailableException("The signed document could not be put together", failed);
        }
    }

    /** An answer that the certificate does not bear out is not believed. */
    private byte[] ask(Signing signing) {
        byte[] value =
                key.sign(new SigningRequest(signing.id(), signing.attributes().der(), signing.document()));
        try {
            Signature check = Signature.getInstance(signing.algorithm().standardName());
            check.initVerify(signing.chain().get(0).getPublicKey());
            check.update(signing.attributes().der());
            if (check.verify(value)) {
                return value;
            }
        } catch (GeneralSecurityException unreadable) {
            throw new SigningRefusedException(
                    Reason.KEY_UNUSABLE, "The signer answered with something that is no signature", unreadable);
        }
        throw new SigningRefusedException(
                Reason.KEY_UNUSABLE, "The signer answered with a signature of another key or of something else");
    }

    @Override
    public void close() {
        key.close();
    }
}
