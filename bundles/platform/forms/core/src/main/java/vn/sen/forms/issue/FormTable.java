// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.FormRevocation;
import vn.sen.forms.api.FormSubject;
import vn.sen.forms.api.IssuedForm;

/** The table of issued forms. */
final class FormTable {

    static final String NAME = "forms.issued_form";
    static final String CONTENT = "content";

    private static final String COLUMNS =
            "id, kind, agency, subject_type, subject_id, number_text, form_day, issued_at,"
                    + " code, revoked_at, revoke_reason, replaced_by";
    private static final String INSERT = "insert into forms.issued_form (id, kind, agency, subject_type, subject_id,"
            + " number_text, form_day, issued_at, code, of_year, sequence_number, sheet, content)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REVOKE = "update forms.issued_form set revoked_at = ?, revoke_reason = ?,"
            + " replaced_by = ? where id = ? and revoked_at is null";
    private static final int MOST = 1_000;

    private FormTable() {}

    /** What stands in the table beside the form itself. */
    record Print(String sheet, String content) {}

    static void insert(Connection connection, IssuedForm form, long sequence, Print print) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int at = 1;
            insert.setObject(at++, form.id());
            insert.setString(at++, form.kind().name());
            insert.setObject(at++, form.agency());
            insert.setString(at++, form.subject().type());
            insert.setString(at++, form.subject().id());
            insert.setString(at++, form.number());
            insert.setObject(at++, form.day());
            insert.setObject(at++, stored(form.issuedAt()));
            insert.setString(at++, form.code());
            insert.setInt(at++, form.day().getYear());
            insert.setLong(at++, sequence);
            insert.setString(at++, print.sheet());
            insert.setString(at, print.content());
            insert.executeUpdate();
        }
    }

    static Optional<IssuedForm> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from forms.issued_form where id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        }
    }

    static List<IssuedForm> about(Connection connection, FormSubject subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                + " from forms.issued_form where subject_type = ? and subject_id = ? order by id limit " + MOST)) {
            select.setString(1, subject.type());
            select.setString(2, subject.id());
            return read(select);
        }
    }

    static Optional<Print> print(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sheet, content from forms.issued_form where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Print(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** False when it is revoked already, or does not exist. */
    static boolean revoke(Connection connection, UUID id, FormRevocation revocation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVOKE)) {
            update.setObject(1, stored(revocation.at()));
            update.setString(2, revocation.reason());
            update.setObject(3, revocation.replacedBy().orElse(null));
            update.setObject(4, id);
            return update.executeUpdate() == 1;
        }
    }

    private static List<IssuedForm> read(PreparedStatement select) throws SQLException {
        List<IssuedForm> forms = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                forms.add(new IssuedForm(
                        row.getObject("id", UUID.class),
                        FormKind.valueOf(row.getString("kind")),
                        row.getObject("agency", UUID.class),
                        new FormSubject(row.getString("subject_type"), row.getString("subject_id")),
                        row.getString("number_text"),
                        row.getObject("form_day", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("code"),
                        revocation(row)));
            }
        }
        return forms;
    }

    private static Optional<FormRevocation> revocation(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("revoked_at", OffsetDateTime.class);
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(new FormRevocation(
                at.toInstant(),
                row.getString("revoke_reason"),
                Optional.ofNullable(row.getObject("replaced_by", UUID.class))));
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
