// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.Objects;
import java.util.UUID;

/**
 * What a key signs.
 *
 * @param id of this signature; a question that is asked again has the same id and the same bytes
 * @param signedAttributes DER of the signed attributes of CMS (RFC 5652, 5.4), which carry the hash of the document
 * @param document SHA-256 of the document before it was signed, for whoever asks a person
 */
public record SigningRequest(UUID id, byte[] signedAttributes, FileHash document) {

    public SigningRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(document, "document");
        signedAttributes = signedAttributes.clone();
    }

    @Override
    public byte[] signedAttributes() {
        return signedAttributes.clone();
    }
}
