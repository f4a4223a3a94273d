// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.SigningAlgorithm;
import vn.sen.documents.database.Sql;
import vn.sen.documents.verification.ByteRange;

/** Rows of signings. */
final class SigningTable {

    private SigningTable() {}

    static Optional<Signing> find(Sql sql, FileHash document, String key) throws SQLException {
        return sql.first(
                "select * from documents.signing where document_hash = ? and key_id = ?",
                SigningTable::read,
                document.hex(),
                key);
    }

    static void insert(Sql sql, Signing signing) throws SQLException {
        sql.update(
                "insert into documents.signing (id, document_hash, key_id, prepared_hash, hole_begin, hole_end,"
                        + " signed_attributes, certificates, signature_algorithm, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                signing.id(),
                signing.document().hex(),
                signing.key(),
                signing.prepared().hex(),
                signing.hole().holeBegin(),
                signing.hole().holeEnd(),
                text(signing.attributes().der()),
                chain(signing.chain()),
                signing.algorithm().name(),
                signing.askedAt());
    }

    /** @return whether this answer is the first */
    static boolean answered(Sql sql, UUID id, byte[] value) throws SQLException {
        return sql.update(
                        "update documents.signing set signature_value = ? where id = ? and signature_value is null",
                        text(value),
                        id)
                > 0;
    }

    /** @return whether this result is the first */
    static boolean done(Sql sql, UUID id, FileHash result) throws SQLException {
        return sql.update(
                        "update documents.signing set result_hash = ? where id = ? and result_hash is null",
                        result.hex(),
                        id)
                > 0;
    }

    private static Signing read(ResultSet row) throws SQLException {
        return new Signing(
                row.getObject("id", UUID.class),
                new FileHash(row.getString("document_hash")),
                row.getString("key_id"),
                new FileHash(row.getString("prepared_hash")),
                new ByteRange(row.getLong("hole_begin"), row.getLong("hole_end"), Long.MAX_VALUE),
                new SignedAttributes(bytes(row.getString("signed_attributes"))),
                chain(row.getString("certificates")),
                SigningAlgorithm.valueOf(row.getString("signature_algorithm")),
                Sql.moment(row, "asked_at"),
                Optional.ofNullable(row.getString("signature_value")).map(SigningTable::bytes),
                Optional.ofNullable(row.getString("result_hash")).map(FileHash::new));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String chain(List<X509Certificate> chain) {
        List<String> lines = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            try {
                lines.add(text(certificate.getEncoded()));
            } catch (CertificateEncodingException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }
        return String.join("\n", lines);
    }

    private static List<X509Certificate> chain(String text) throws SQLException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (String line : text.split("\n")) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes(line))));
            }
        } catch (CertificateException damaged) {
            throw new SQLException("A stored certificate is damaged", damaged);
        }
        return chain;
    }
}
