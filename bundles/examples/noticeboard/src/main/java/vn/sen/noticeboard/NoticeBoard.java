// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.persistence.api.Transactions;

/** The notices of the one-stop desk. Safe for many threads; days are those of Vietnam. */
@Component(service = NoticeBoard.class, configurationPid = "vn.sen.noticeboard")
@Designate(ocd = NoticeBoard.Settings.class)
public final class NoticeBoard {

    /** What a province may set. */
    @ObjectClassDefinition(id = "vn.sen.noticeboard", name = "Notice board", description = "Notices of a one-stop desk")
    public @interface Settings {
        @AttributeDefinition(
                name = "Days shown",
                description = "Days a notice is shown when whoever posts it names no last day",
                min = "1",
                max = "365")
        int days_shown() default 30;
    }

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Transactions transactions;
    private final Clock clock;
    private final int daysShown;

    @Activate
    public NoticeBoard(
            Settings settings, @Reference(target = "(osgi.unit.name=noticeboard)") Transactions transactions) {
        this(settings.days_shown(), transactions, Clock.systemUTC());
    }

    NoticeBoard(int daysShown, Transactions transactions, Clock clock) {
        this.daysShown = daysShown;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Posts a notice that has no fault. When this returns, it is on disk. */
    public NoticeView post(NoticeOrder order, String by) {
        LocalDate from = order.validFrom().orElseGet(this::today);
        LocalDate to = order.validTo().orElseGet(() -> from.plusDays(daysShown - 1L));
        Notice notice = new Notice(
                order.title(), order.body(), from, to, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        transactions.run(em -> em.persist(notice));
        return notice.view();
    }

    /**
     * Notices shown on a day, the newest first.
     *
     * @param after identifier of the last notice that is known already
     */
    public List<NoticeView> shownOn(LocalDate day, Optional<UUID> after, int most) {
        String rest = after.isPresent() ? " and n.id < :after" : "";
        return transactions.read(em -> {
            var query = em.createQuery(
                            "select n from Notice n where n.validFrom <= :day and n.validTo >= :day" + rest
                                    + " order by n.id desc",
                            Notice.class)
                    .setParameter("day", day)
                    .setMaxResults(most);
            after.ifPresent(id -> query.setParameter("after", id));
            return query.getResultStream().map(Notice::view).toList();
        });
    }

    public Optional<NoticeView> find(UUID id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(Notice.class, id)).map(Notice::view));
    }

    /** Takes a notice down for good. False when there was none. */
    public boolean takeDown(UUID id) {
        return transactions.call(em -> em.createQuery("delete from Notice n where n.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
