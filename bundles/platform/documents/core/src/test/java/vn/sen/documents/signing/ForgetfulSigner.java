// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.sen.documents.api.OpenSigningKey;
import vn.sen.documents.api.SigningAlgorithm;
import vn.sen.documents.api.SigningKey;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRequest;

/** A remote signer: it keeps the contract of repeated questions, and its answers may be lost on the way. */
final class ForgetfulSigner implements SigningKey, OpenSigningKey {

    private final OpenPkcs12Key key;
    private final Map<UUID, byte[]> made = new TreeMap<>();
    private final List<SigningRequest> asked = new ArrayList<>();
    private int lost;
    private int opened;

    ForgetfulSigner(TestAuthority.Identity identity) {
        key = new OpenPkcs12Key(identity.keys().getPrivate(), List.of(identity.certificate(), identity.authority()));
    }

    void loseNext(int answers) {
        lost = answers;
    }

    int signatures() {
        return made.size();
    }

    List<SigningRequest> asked() {
        return asked;
    }

    int opened() {
        return opened;
    }

    @Override
    public String id() {
        return "remote";
    }

    @Override
    public OpenSigningKey open() {
        opened++;
        return this;
    }

    @Override
    public List<X509Certificate> certificates() {
        return key.certificates();
    }

    @Override
    public SigningAlgorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public byte[] sign(SigningRequest request) {
        asked.add(request);
        byte[] value = made.computeIfAbsent(request.id(), id -> key.sign(request));
        if (lost > 0) {
            lost--;
            throw new SigningRefusedException(SigningRefusedException.Reason.NO_ANSWER, "The connection broke off");
        }
        return value;
    }

    @Override
    public void close() {
        opened--;
    }
}
