// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;

/**
 * Records what providers said and was refused, and sessions that they ended; who signed in is recorded by identity.
 * Without an audit trail only the log keeps it.
 */
@Component(service = SignInRecord.class)
public final class SignInRecord {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AuditTrail trail;

    @Activate
    public SignInRecord() {}

    /** With this trail from the start. */
    SignInRecord(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param why in the words of the code, without anything personal */
    void refused(String provider, String why) {
        record(act("identity.external-sign-in", provider).refused().because(why).build());
    }

    void ended(String provider, int sessions) {
        record(act("identity.external-sign-out", provider)
                .with("sessions", sessions)
                .build());
    }

    private static AuditEntry.Builder act(String action, String provider) {
        return AuditEntry.act(action)
                .retention(RetentionClass.SECURITY)
                .by(Actor.anonymous())
                .on("identity.provider", provider);
    }

    private void record(AuditEntry entry) {
        Optional.ofNullable(trail).ifPresent(present -> present.record(entry));
    }
}
