// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileKind;
import vn.sen.documents.api.FileOwner;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FileRules;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.OpenSigningKey;
import vn.sen.documents.api.SigningDetails;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRefusedException.Reason;
import vn.sen.documents.api.StoredFile;
import vn.sen.documents.database.DocumentsDatabase;
import vn.sen.documents.verification.ByteRange;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.Ids;

/** The steps of a signature, each of which is stored when it returns. */
final class SigningSteps {

    private static final String OWNER = "documents.signing";

    private final DocumentsDatabase database;
    private final FileStore store;
    private final FileRepository repository;
    private final AuditTrail trail;
    private final Clock clock;

    SigningSteps(
            DocumentsDatabase database, FileStore store, FileRepository repository, AuditTrail trail, Clock clock) {
        this.database = database;
        this.store = store;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<Signing> find(FileHash document, String key) {
        return database.call(sql -> SigningTable.find(sql, document, key));
    }

    StoredFile result(Signing signing) {
        return signing.result()
                .flatMap(store::find)
                .orElseThrow(() -> new FilesUnavailableException("The signed document is lost"));
    }

    /** Makes room in the document and writes down what will be signed. Of two who do so at once, one is heard. */
    Signing prepare(FileHash document, String key, OpenSigningKey open, SigningDetails details) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<X509Certificate> chain = valid(open.certificates(), now);
        Path source = temporary();
        Path prepared = temporary();
        try {
            try (InputStream in = store.open(document)) {
                Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
            }
            ByteRange range = room(source, prepared, chain, details, now);
            SignedAttributes attributes = SignedAttributes.of(range.covered(prepared), chain.get(0));
            StoredFile kept = put(prepared);
            Signing signing = new Signing(
                    Ids.next(),
                    document,
                    key,
                    kept.hash(),
                    range,
                    attributes,
                    chain,
                    open.algorithm(),
                    now,
                    Optional.empty(),
                    Optional.empty());
            return stored(signing);
        } catch (IOException failed) {
            throw new FilesUnavailableException("The document could not be made ready for its signature", failed);
        } finally {
            remove(source);
            remove(prepared);
        }
    }

    private static ByteRange room(
            Path source, Path prepared, List<X509Certificate> chain, SigningDetails details, Instant now) {
        try {
            return PreparedPdf.write(source, prepared, chain, details, now);
        } catch (IOException noPdf) {
            throw new SigningRefusedException(
                    Reason.DOCUMENT_UNUSABLE, "The document cannot be signed: " + noPdf.getMessage(), noPdf);
        }
    }

    private Signing stored(Signing signing) {
        try {
            return database.act((entities, sql) -> {
                store.attach(entities, signing.prepared(), owner(signing));
                SigningTable.insert(sql, signing);
                return signing;
            });
        } catch (ConstraintViolatedException another) {
            return find(signing.document(), signing.key()).orElseThrow(() -> another);
        }
    }

    /** Keeps the first answer; a later one is not looked at. */
    Signing answered(Signing signing, byte[] value) {
        return database.call(sql -> SigningTable.answered(sql, signing.id(), value))
                ? signing.answered(value)
                : find(signing.document(), signing.key()).orElseThrow();
    }

    /** Puts the file together, which needs no signer any more, and records the act. */
    StoredFile finish(Signing signing) throws IOException {
        Path file = temporary();
        try {
            try (InputStream in = store.open(signing.prepared())) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            ByteRange hole =
                    new ByteRange(signing.hole().holeBegin(), signing.hole().holeEnd(), Files.size(file));
            byte[] cms = Cms.of(
                    hole.covered(file),
                    signing.attributes(),
                    signing.chain(),
                    signing.algorithm(),
                    signing.value().orElseThrow());
            fill(file, hole, cms);
            StoredFile result = put(file);
            database.act((entities, sql) -> {
                if (SigningTable.done(sql, signing.id(), result.hash())) {
                    store.attach(entities, result.hash(), owner(signing));
                    store.release(entities, signing.prepared(), owner(signing));
                    trail.record(
                            entities,
                            AuditEntry.act("documents.sign")
                                    .on("documents.file", signing.document().hex())
                                    .with("key", signing.key())
                                    .with("signedFile", result.hash().hex())
                                    .build());
                }
                return result;
            });
            return result;
        } finally {
            remove(file);
        }
    }

    private static void fill(Path file, ByteRange hole, byte[] cms) throws IOException {
        byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > hole.holeEnd() - hole.holeBegin() - 2) {
            throw new IOException("The signature is larger than the room that was made for it");
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(hole.holeBegin() + 1);
            out.write(hex);
        }
    }

    private static List<X509Certificate> valid(List<X509Certificate> chain, Instant now) {
        try {
            chain.get(0).checkValidity(Date.from(now));
            return chain;
        } catch (CertificateException notNow) {
            throw new SigningRefusedException(
                    Reason.CERTIFICATE_NOT_VALID, "The certificate of the key is not valid now", notNow);
        }
    }

    private StoredFile put(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return store.put(in, FileRules.only(FileKind.PDF, Long.MAX_VALUE));
        }
    }

    private Path temporary() {
        try {
            return repository.newTemporary();
        } catch (IOException full) {
            throw new FilesUnavailableException("There is no place for a document", full);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new FilesUnavailableException("A temporary file cannot be removed", stays);
        }
    }

    private static FileOwner owner(Signing signing) {
        return new FileOwner(OWNER, signing.id().toString());
    }
}
