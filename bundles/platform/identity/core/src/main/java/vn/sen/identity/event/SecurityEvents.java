// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.event;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;

/**
 * Hands what happens to accounts and sessions to the audit trail. While the server has none (it comes up after this
 * bundle, and rests on it), the log keeps the event: nobody is kept from signing in for want of a record.
 */
@Component(service = SecurityEvents.class)
public final class SecurityEvents {

    /** Kind of record that these events are about. */
    public static final String USER = "identity.user";

    private static final Logger LOG = LoggerFactory.getLogger(SecurityEvents.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AuditTrail trail;

    private final RepeatedEvents repeated;

    @Activate
    public SecurityEvents() {
        this(Clock.systemUTC());
    }

    SecurityEvents(Clock clock) {
        repeated = new RepeatedEvents(clock);
    }

    /** For tests, and for servers without a trail from the start. */
    public SecurityEvents(Optional<AuditTrail> trail) {
        this(trail, Clock.systemUTC());
    }

    SecurityEvents(Optional<AuditTrail> trail, Clock clock) {
        this(clock);
        this.trail = trail.orElse(null);
    }

    /** An event about a person's account, begun. */
    public static AuditEntry.Builder about(String action, String accountName) {
        return AuditEntry.act(action).retention(RetentionClass.SECURITY).on(USER, accountName);
    }

    /** Records in the transaction that does the act: both are stored or neither. */
    public void record(EntityManager em, AuditEntry entry) {
        AuditTrail present = trail;
        if (present == null) {
            log(entry);
        } else {
            present.record(em, entry);
        }
    }

    /** Records an act that changes nothing of its own. */
    public void record(AuditEntry entry) {
        AuditTrail present = trail;
        if (present == null) {
            log(entry);
        } else {
            present.record(entry);
        }
    }

    /**
     * Records a failed attempt, which somebody may repeat as often as they like: the first now, the same again within a
     * minute as one entry with their number when the minute is over. Name actor and address in the entry.
     */
    public void recordAttempt(AuditEntry entry) {
        recordAttempt(entry, "");
    }

    /**
     * The same for an entry that keeps to itself what was tried.
     *
     * @param tried tells attempts apart; a secret hash of it would do, for it is never written anywhere
     */
    public void recordAttempt(AuditEntry entry, String tried) {
        if (repeated.isFirst(entry, tried)) {
            record(entry);
        }
    }

    /** The same without waiting for the database: the first is recorded a moment later. */
    void recordLater(AuditEntry entry) {
        repeated.later(entry);
    }

    /** Records what is due of attempts. */
    void flush() {
        repeated.flush(this::record);
    }

    /** Records whatever is left of attempts. */
    void flushAll() {
        repeated.flushAll(this::record);
    }

    private static void log(AuditEntry entry) {
        LOG.info(
                "{} {} {}",
                entry.action(),
                entry.outcome(),
                entry.target().map(AuditEntry.Target::id).orElse(""));
    }
}
