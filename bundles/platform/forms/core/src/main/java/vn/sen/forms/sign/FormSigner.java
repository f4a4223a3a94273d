// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs the code of a form: a compact JWS with ES256 (RFC 7515, RFC 7518). */
@Component(service = FormSigner.class)
public final class FormSigner {

    private final FormKeys keys;

    @Activate
    public FormSigner(@Reference FormKeys keys) {
        this.keys = keys;
    }

    /** Makes sure that there is a key, before anybody holds a lock while it is made. */
    public void prepare() {
        keys.signing();
    }

    public String sign(FormClaims claims) {
        try {
            ECKey key = keys.signing();
            JWSObject code = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(claims.written()));
            code.sign(new ECDSASigner(key));
            return code.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The key that signs forms cannot be used", unusable);
        }
    }
}
