// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.law.FormLaw;
import vn.sen.forms.sign.ContentDigest;
import vn.sen.web.api.ModuleJson;

/** Puts together how a form looks, and keeps it once, however many forms look so. */
@Component(service = Sheets.class)
public final class Sheets {

    private final FormLaw law;
    private final TemplateBook book;
    private final ShippedTemplates shipped;
    private final ModuleJson json;

    @Activate
    public Sheets(
            @Reference FormLaw law,
            @Reference TemplateBook book,
            @Reference ShippedTemplates shipped,
            @Reference ModuleJson json) {
        this.law = law;
        this.book = book;
        this.shipped = shipped;
        this.json = json;
    }

    public Sheet of(FormDefinition definition, UUID agency, LocalDate day) {
        return with(definition, book.inForce(definition.kind(), Scope.of(agency), day));
    }

    public Sheet with(FormDefinition definition, String source) {
        return new Sheet(definition.formNumber(), definition.title(), law.paper(definition), shipped.style(), source);
    }

    /** Keeps a sheet in a transaction of any unit. @return its digest */
    public String keep(Connection connection, Sheet sheet) throws SQLException {
        String content = json.write(sheet);
        String digest = ContentDigest.whole(content);
        if (find(connection, digest).isPresent()) {
            return digest;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into forms.sheet (digest, content) values (?, ?) on conflict do nothing")) {
            insert.setString(1, digest);
            insert.setString(2, content);
            insert.executeUpdate();
        }
        return digest;
    }

    public Sheet kept(Connection connection, String digest) throws SQLException {
        return json.read(find(connection, digest).orElseThrow(), Sheet.class);
    }

    private static Optional<String> find(Connection connection, String digest) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select content from forms.sheet where digest = ?")) {
            select.setString(1, digest);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
