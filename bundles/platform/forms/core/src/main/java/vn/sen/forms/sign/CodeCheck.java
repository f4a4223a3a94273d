// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a code against public keys; needs no server and no database. */
public final class CodeCheck {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST = 4_000;

    /** A compact JWS, alone or at the end of an address. */
    private static final Pattern CODE =
            Pattern.compile("(?:^|/)([A-Za-z0-9_-]{2,400}\\.[A-Za-z0-9_-]{2,2000}\\.[A-Za-z0-9_-]{2,200})$");

    private final List<FormKey> keys;

    public CodeCheck(List<FormKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * What a code is worth.
     *
     * @param claims what it says, only when its signature holds
     */
    public record Result(Verdict verdict, String code, Optional<FormClaims> claims) {}

    /** @param text a code, or the address that the square of a form opens */
    public Result check(String text) {
        String stripped = text.strip();
        Matcher code = CODE.matcher(stripped);
        if (stripped.length() > LONGEST || !code.find()) {
            return new Result(Verdict.NO_CODE, "", Optional.empty());
        }
        try {
            return check(code.group(1), JWSObject.parse(code.group(1)));
        } catch (ParseException | JOSEException | IllegalArgumentException | DateTimeException noCode) {
            return new Result(Verdict.NO_CODE, code.group(1), Optional.empty());
        }
    }

    private Result check(String code, JWSObject signed) throws JOSEException {
        if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
            return new Result(Verdict.NO_CODE, code, Optional.empty());
        }
        Optional<FormKey> key = keys.stream()
                .filter(known -> known.id().equals(signed.getHeader().getKeyID()))
                .findFirst();
        if (key.isEmpty()) {
            return new Result(Verdict.UNKNOWN_KEY, code, Optional.empty());
        }
        if (!signed.verify(new ECDSAVerifier(key.get().key()))) {
            return new Result(Verdict.CHANGED, code, Optional.empty());
        }
        Map<String, Object> payload = Optional.ofNullable(signed.getPayload().toJSONObject())
                .orElseThrow(() -> new IllegalArgumentException("The code is no JSON"));
        FormClaims claims = FormClaims.read(payload);
        boolean late = key.get()
                .signsUntil()
                .map(until -> LocalDate.ofInstant(until, VIETNAM))
                .filter(last -> claims.day().isAfter(last))
                .isPresent();
        return new Result(late ? Verdict.KEY_RETIRED : Verdict.GENUINE, code, Optional.of(claims));
    }
}
