// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormFault;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.FormOrder;
import vn.sen.forms.api.FormRefusedException;
import vn.sen.forms.api.FormRevocation;
import vn.sen.forms.api.FormSubject;
import vn.sen.forms.api.Forms;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.api.NumberRegister;
import vn.sen.forms.api.RegisterKey;
import vn.sen.forms.law.FormLaw;
import vn.sen.forms.register.SqlTransaction;
import vn.sen.forms.sign.ContentDigest;
import vn.sen.forms.sign.FormClaims;
import vn.sen.forms.sign.FormSigner;
import vn.sen.forms.template.Sheet;
import vn.sen.forms.template.Sheets;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;

/** Issues forms with plain SQL on the connection of whoever acts. */
@Component
public final class JdbcForms implements Forms {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_AGENCY = 40;
    private static final String OBJECT = "forms.form";

    private final Transactions transactions;
    private final FormLaw law;
    private final Letterheads letterheads;
    private final Agencies agencies;
    private final Sheets sheets;
    private final NumberRegister register;
    private final FormSigner signer;
    private final FormContents contents;
    private final AuditTrail trail;

    @Activate
    public JdbcForms(
            @Reference(target = "(osgi.unit.name=forms)") Transactions transactions,
            @Reference FormLaw law,
            @Reference Letterheads letterheads,
            @Reference Agencies agencies,
            @Reference Sheets sheets,
            @Reference NumberRegister register,
            @Reference FormSigner signer,
            @Reference FormContents contents,
            @Reference AuditTrail trail) {
        this.transactions = transactions;
        this.law = law;
        this.letterheads = letterheads;
        this.agencies = agencies;
        this.sheets = sheets;
        this.register = register;
        this.signer = signer;
        this.contents = contents;
        this.trail = trail;
    }

    @Override
    public Optional<FormDefinition> definition(FormKind kind, LocalDate day) {
        return law.definition(kind, day);
    }

    @Override
    public IssuedForm issue(EntityManager entities, FormOrder order) {
        FormDefinition definition = law.definition(order.kind(), order.day())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No regulation has the form " + order.kind() + " on " + order.day()));
        List<FormFault> faults = OrderCheck.check(definition, order);
        if (!faults.isEmpty()) {
            throw new FormRefusedException(order.kind(), faults);
        }
        Letterhead head = letterheads.of(order.agency(), order.day());
        Sheet sheet = sheets.of(definition, order.agency(), order.day());
        signer.prepare();
        return SqlTransaction.join(entities, connection -> {
            String kept = sheets.keep(connection, sheet);
            UUID id = Ids.next();
            if (order.replaces().isPresent()) {
                replace(entities, order.replaces().orElseThrow(), id);
            }
            long sequence = register.next(
                    entities,
                    new RegisterKey(
                            order.agency(), order.kind().name(), order.day().getYear()));
            String number = definition
                    .numberPattern()
                    .replace("{number}", VietnameseDate.number(sequence))
                    .replace("{agency}", head.symbol());
            Map<String, Object> values =
                    FormValues.of(definition, head, number, order.day(), order.fields(), order.lists());
            String shown = ShownValues.of(definition, sheet, values).text();
            IssuedForm form = new IssuedForm(
                    id,
                    order.kind(),
                    order.agency(),
                    order.subject(),
                    number,
                    order.day(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    signer.sign(new FormClaims(
                            id,
                            order.kind().name(),
                            number,
                            agency(order),
                            order.subject().id(),
                            order.day(),
                            ContentDigest.brief(shown))),
                    Optional.empty());
            FormTable.insert(
                    connection,
                    form,
                    sequence,
                    new FormTable.Print(kept, contents.protect(id, new StoredContent(values, shown))));
            trail.record(entities, act("forms.issue", form).build());
            return form;
        });
    }

    private void replace(EntityManager entities, UUID replaced, UUID by) {
        revoke(entities, replaced, new FormRevocation(now(), "", Optional.of(by)));
    }

    @Override
    public void revoke(EntityManager entities, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        revoke(entities, id, new FormRevocation(now(), reason, Optional.empty()));
    }

    private void revoke(EntityManager entities, UUID id, FormRevocation revocation) {
        SqlTransaction.join(entities, connection -> {
            IssuedForm form = FormTable.find(connection, id)
                    .orElseThrow(() -> new IllegalArgumentException("There is no form " + id));
            if (FormTable.revoke(connection, id, revocation)) {
                AuditEntry.Builder act = act("forms.revoke", form);
                if (!revocation.reason().isEmpty()) {
                    act.because(revocation.reason());
                }
                revocation.replacedBy().ifPresent(by -> act.with("replacedBy", by));
                trail.record(entities, act.build());
            }
            return Boolean.TRUE;
        });
    }

    @Override
    public Optional<IssuedForm> find(EntityManager entities, UUID id) {
        return SqlTransaction.join(entities, connection -> FormTable.find(connection, id));
    }

    @Override
    public Optional<IssuedForm> find(UUID id) {
        return transactions.call(entities -> find(entities, id));
    }

    @Override
    public List<IssuedForm> about(FormSubject subject) {
        return transactions.call(
                entities -> SqlTransaction.join(entities, connection -> FormTable.about(connection, subject)));
    }

    @Override
    public Optional<byte[]> pdf(UUID id) {
        return contents.pdf(id);
    }

    /** What a reader of the code understands best and is short. */
    private String agency(FormOrder order) {
        Optional<Agency> agency = agencies.nearest(order.agency(), order.day());
        String name =
                agency.flatMap(Agency::code).or(() -> agency.map(Agency::name)).orElse("");
        return name.substring(0, Math.min(LONGEST_AGENCY, name.length()));
    }

    private static AuditEntry.Builder act(String action, IssuedForm form) {
        return AuditEntry.act(action)
                .on(OBJECT, form.id())
                .with("kind", form.kind())
                .with("number", form.number())
                .with("subject", form.subject().id());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
