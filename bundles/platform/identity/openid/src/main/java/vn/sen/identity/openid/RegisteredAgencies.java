// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.identity.openid.claims.AgencyCodes;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;

/** The agencies of the register; none while the server has no register, so that signing in does not wait for it. */
@Component(service = AgencyCodes.class)
public final class RegisteredAgencies implements AgencyCodes {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Agencies register;

    @Override
    public Optional<UUID> find(String code) {
        return Optional.ofNullable(register)
                .flatMap(agencies -> agencies.byCode(code, LocalDate.now(VIETNAM)))
                .map(Agency::id);
    }
}
