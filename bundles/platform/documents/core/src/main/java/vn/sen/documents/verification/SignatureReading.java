// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sen.documents.api.PdfSignature;
import vn.sen.documents.api.SignatureReason;
import vn.sen.documents.api.SignatureVerdict;
import vn.sen.documents.signing.DistinguishedName;

/** Judges the signatures of one file. */
final class SignatureReading {

    private static final Set<String> KNOWN_FORMS = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");
    private static final Set<SignatureReason> BREAKING = EnumSet.of(
            SignatureReason.COVERAGE_WRONG,
            SignatureReason.CONTENT_CHANGED,
            SignatureReason.SIGNATURE_WRONG,
            SignatureReason.UNREADABLE);
    private static final Set<SignatureReason> UNPROVING = EnumSet.of(
            SignatureReason.ALGORITHM_WEAK,
            SignatureReason.SELF_SIGNED,
            SignatureReason.ISSUER_UNTRUSTED,
            SignatureReason.NO_TRUST_STORE,
            SignatureReason.CERTIFICATE_NOT_VALID_THEN,
            SignatureReason.CERTIFICATE_EXPIRED_NOW,
            SignatureReason.CERTIFICATE_NOT_FOR_SIGNING);
    private static final int LINE_END = 2;

    private final Path file;
    private final long size;
    private final SignerTrust trust;
    private final Instant now;

    SignatureReading(Path file, long size, SignerTrust trust, Instant now) {
        this.file = file;
        this.size = size;
        this.trust = trust;
        this.now = now;
    }

    PdfSignature read(FoundSignature found) throws IOException {
        EnumSet<SignatureReason> reasons = EnumSet.noneOf(SignatureReason.class);
        if (!KNOWN_FORMS.contains(found.form())) {
            reasons.add(SignatureReason.KIND_UNKNOWN);
            return finding(found, Optional.empty(), false, SignatureVerdict.NOT_CHECKED, reasons);
        }
        Optional<ByteRange> range = sound(found);
        if (range.isEmpty()) {
            reasons.add(SignatureReason.COVERAGE_WRONG);
            return finding(found, Optional.empty(), false, SignatureVerdict.BROKEN, reasons);
        }
        boolean whole = nothingBehind(range.get().end());
        if (!whole) {
            reasons.add(SignatureReason.CHANGED_LATER);
        }
        CmsFinding cms = CmsReading.read(found.contents(), range.get().covered(file));
        reasons.addAll(cms.faults());
        cms.signer().ifPresent(signer -> {
            reasons.addAll(trust.reasons(signer, cms.others(), found.signedAt().orElse(now)));
            reasons.add(SignatureReason.TIME_CLAIMED);
            reasons.add(SignatureReason.REVOCATION_NOT_CHECKED);
        });
        return finding(found, cms.signer(), whole, verdict(reasons), reasons);
    }

    /** The hole must hold the signature and nothing else: whatever else stood in it would be seen but not covered. */
    private Optional<ByteRange> sound(FoundSignature found) throws IOException {
        Optional<ByteRange> range = ByteRange.of(found.range(), size);
        if (range.isEmpty() || range.get().hole(file).filter(found::fills).isEmpty()) {
            return Optional.empty();
        }
        return range;
    }

    private boolean nothingBehind(long end) throws IOException {
        if (size - end > LINE_END) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                InputStream in = Channels.newInputStream(channel.position(end))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1).isBlank();
        }
    }

    private static SignatureVerdict verdict(Set<SignatureReason> reasons) {
        if (reasons.stream().anyMatch(BREAKING::contains)) {
            return SignatureVerdict.BROKEN;
        }
        return reasons.stream().anyMatch(UNPROVING::contains)
                ? SignatureVerdict.SIGNER_UNPROVEN
                : SignatureVerdict.HOLDS;
    }

    private static PdfSignature finding(
            FoundSignature found,
            Optional<X509Certificate> signer,
            boolean whole,
            SignatureVerdict verdict,
            EnumSet<SignatureReason> reasons) {
        Optional<DistinguishedName> name = signer.map(DistinguishedName::of);
        return new PdfSignature(
                found.field(),
                name.flatMap(DistinguishedName::commonName),
                name.flatMap(DistinguishedName::organization),
                signer.map(each -> each.getIssuerX500Principal().getName()),
                signer.map(each -> each.getSerialNumber().toString(16)),
                found.signedAt(),
                signer.map(each -> each.getNotBefore().toInstant()),
                signer.map(each -> each.getNotAfter().toInstant()),
                whole,
                verdict,
                List.copyOf(reasons));
    }
}
