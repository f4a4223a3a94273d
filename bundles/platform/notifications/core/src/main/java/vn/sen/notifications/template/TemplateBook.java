// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.NotificationTemplate;
import vn.sen.notifications.api.TemplateVariable;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

/** The texts that count now: those of the province, else those of the module; and every one that counted before. */
@Component(service = TemplateBook.class)
public final class TemplateBook {

    private static final String OBJECT = "notifications.template";

    private final NotificationsDatabase database;
    private final DeclaredTemplates declared;
    private final AuditTrail trail;
    private final ModuleJson json;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public TemplateBook(
            @Reference NotificationsDatabase database,
            @Reference DeclaredTemplates declared,
            @Reference AuditTrail trail,
            @Reference ModuleJson json) {
        this.database = database;
        this.declared = declared;
        this.trail = trail;
        this.json = json;
    }

    /**
     * The texts of a kind that count.
     *
     * @param version 0 while nobody has changed the texts of the module
     */
    public record Current(DeclaredTemplate declared, int version, boolean original, BilingualTexts texts) {}

    public Optional<Current> find(String kind) {
        return declared.find(kind).map(one -> database.call(sql -> current(sql, one)));
    }

    public List<Current> all() {
        List<DeclaredTemplate> known = declared.all();
        return database.call(sql -> {
            List<Current> all = new ArrayList<>();
            for (DeclaredTemplate one : known) {
                all.add(current(sql, one));
            }
            return all;
        });
    }

    /** In the transaction of whoever sends. */
    public Optional<Current> find(Sql sql, String kind) throws SQLException {
        Optional<DeclaredTemplate> known = declared.find(kind);
        return known.isEmpty() ? Optional.empty() : Optional.of(current(sql, known.get()));
    }

    /** The newest first. */
    public List<TemplateVersion> history(String kind) {
        return database.call(sql -> sql.list(
                "select version, original, texts, author, reason, made_at from notifications.template_version"
                        + " where kind = ? order by version desc fetch first 100 rows only",
                row -> new TemplateVersion(
                        row.getInt("version"),
                        row.getBoolean("original"),
                        json.read(row.getString("texts"), BilingualTexts.class),
                        row.getString("author"),
                        row.getString("reason"),
                        Sql.moment(row, "made_at")),
                kind));
    }

    /** What a receiver would read, with the samples of the variables. @throws ProblemException 400 with every fault */
    public Content preview(DeclaredTemplate one, BilingualTexts texts, Language language) {
        require(one.template(), texts, List.of());
        return Content.of(
                texts.in(language),
                one.template().variables().stream()
                        .collect(Collectors.toMap(TemplateVariable::name, TemplateVariable::sample)));
    }

    /**
     * Replaces the texts of a kind.
     *
     * @param known what the author has seen; somebody else's change meanwhile is answered 412
     * @param others what else is wrong with the order, to be told together with what is wrong with the texts
     * @throws ProblemException 400 with every fault
     */
    public Current change(Current known, BilingualTexts texts, String author, String reason, List<Fault> others) {
        require(known.declared().template(), texts, others);
        return store(known, texts, false, author, reason);
    }

    /** Brings back the texts of the module. */
    public Current restore(Current known, String author, String reason) {
        return store(known, known.declared().originals(), true, author, reason);
    }

    private Current store(Current known, BilingualTexts texts, boolean original, String author, String reason) {
        String kind = known.declared().id();
        int version = known.version() + 1;
        AuditEntry act = AuditEntry.act(original ? "notifications.template-restore" : "notifications.template-change")
                .retention(RetentionClass.SYSTEM)
                .on(OBJECT, kind)
                .changed("subject", known.texts().vi().subject(), texts.vi().subject())
                .changed("text", known.texts().vi().text(), texts.vi().text())
                .changed("brief", known.texts().vi().brief(), texts.vi().brief())
                .changed("subject-en", known.texts().en().subject(), texts.en().subject())
                .changed("text-en", known.texts().en().text(), texts.en().text())
                .changed("brief-en", known.texts().en().brief(), texts.en().brief())
                .because(reason)
                .build();
        Instant now = clock.instant();
        try {
            database.act((entities, sql) -> {
                if (current(sql, known.declared()).version() != known.version()) {
                    throw stale();
                }
                sql.update(
                        "insert into notifications.template_version (kind, version, original, texts, author, reason,"
                                + " made_at) values (?, ?, ?, ?, ?, ?, ?)",
                        kind,
                        version,
                        original,
                        json.write(texts),
                        author,
                        reason,
                        now);
                return trail.record(entities, act);
            });
        } catch (ConstraintViolatedException meanwhile) {
            throw ProblemException.problem(412, "precondition-failed")
                    .cause(meanwhile)
                    .build();
        }
        return new Current(known.declared(), version, original, texts);
    }

    private Current current(Sql sql, DeclaredTemplate one) throws SQLException {
        return sql.first(
                        "select version, original, texts from notifications.template_version where kind = ?"
                                + " order by version desc fetch first 1 rows only",
                        row -> new Current(
                                one,
                                row.getInt("version"),
                                row.getBoolean("original"),
                                row.getBoolean("original")
                                        ? one.originals()
                                        : json.read(row.getString("texts"), BilingualTexts.class)),
                        one.id())
                .orElseGet(() -> new Current(one, 0, true, one.originals()));
    }

    private static void require(NotificationTemplate template, BilingualTexts texts, List<Fault> others) {
        List<Fault> faults = new ArrayList<>(TemplateCheck.faults(template, texts));
        faults.addAll(others);
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    private static ProblemException stale() {
        return ProblemException.problem(412, "precondition-failed").build();
    }
}
