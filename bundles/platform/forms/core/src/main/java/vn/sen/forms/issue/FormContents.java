// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.print.PdfPrinter;
import vn.sen.forms.print.PrintJob;
import vn.sen.forms.register.SqlTransaction;
import vn.sen.forms.sign.ShownContent;
import vn.sen.forms.template.Sheet;
import vn.sen.forms.template.Sheets;
import vn.sen.persistence.api.Transactions;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.Place;
import vn.sen.web.api.ModuleJson;

/** Keeps what forms say, encrypted, and prints it again. */
@Component(service = FormContents.class)
public final class FormContents {

    private final Transactions transactions;
    private final PersonalData data;
    private final Sheets sheets;
    private final FormAddress address;
    private final PdfPrinter printer;
    private final ModuleJson json;

    @Activate
    public FormContents(
            @Reference(target = "(osgi.unit.name=forms)") Transactions transactions,
            @Reference PersonalData data,
            @Reference Sheets sheets,
            @Reference FormAddress address,
            @Reference PdfPrinter printer,
            @Reference ModuleJson json) {
        this.transactions = transactions;
        this.data = data;
        this.sheets = sheets;
        this.address = address;
        this.printer = printer;
        this.json = json;
    }

    private record Stored(IssuedForm form, Sheet sheet, String content) {}

    String protect(UUID id, StoredContent content) {
        return data.protect(json.write(content), place(id));
    }

    /** The values that a form shows, as they were signed; with personal ones. */
    public Optional<ShownContent> shown(UUID id) {
        return stored(id).map(this::open).map(StoredContent::shown).map(ShownContent::read);
    }

    Optional<byte[]> pdf(UUID id) {
        return stored(id).map(stored -> {
            StoredContent content = open(stored);
            return printer.print(new PrintJob(
                    stored.sheet(),
                    content.values(),
                    address.of(stored.form().code()),
                    stored.form().code(),
                    content.shown(),
                    stored.form().issuedAt()));
        });
    }

    private StoredContent open(Stored stored) {
        return json.read(data.open(stored.content(), place(stored.form().id())), StoredContent.class);
    }

    private Optional<Stored> stored(UUID id) {
        return transactions.call(entities -> SqlTransaction.join(entities, connection -> {
            Optional<FormTable.Print> print = FormTable.print(connection, id);
            if (print.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Stored(
                    FormTable.find(connection, id).orElseThrow(),
                    sheets.kept(connection, print.get().sheet()),
                    print.get().content()));
        }));
    }

    private static Place place(UUID id) {
        return Place.of(FormTable.NAME, FormTable.CONTENT, id);
    }
}
