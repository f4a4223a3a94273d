// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.event;

import jakarta.persistence.EntityManager;
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

    @Activate
    public SecurityEvents() {}

    /** For tests, and for servers without a trail from the start. */
    public SecurityEvents(Optional<AuditTrail> trail) {
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

    private static void log(AuditEntry entry) {
        LOG.info(
                "{} {} {}",
                entry.action(),
                entry.outcome(),
                entry.target().map(AuditEntry.Target::id).orElse(""));
    }
}
