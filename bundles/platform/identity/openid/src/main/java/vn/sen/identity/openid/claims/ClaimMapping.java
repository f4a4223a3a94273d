// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.RoleGrant;

/** Reads a person, with roles and identity number, out of the claims of one provider. */
public final class ClaimMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimMapping.class);

    /** An identity number has 12 digits; one of the identity cards before 2021 has 9. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{9}|\\d{12}");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 255;

    private final String provider;
    private final ClaimNames names;
    private final AssuranceRules assurance;
    private final List<RoleRule> rules;
    private final AgencyCodes agencies;

    /** @throws IllegalArgumentException when a role rule is not written as it should be */
    public ClaimMapping(
            String provider, ClaimNames names, AssuranceRules assurance, List<String> rules, AgencyCodes agencies) {
        this.provider = provider;
        this.names = names;
        this.assurance = assurance;
        this.rules = rules.stream().map(RoleRule::parse).toList();
        this.agencies = agencies;
    }

    /** Names of the claims that a sign-in should bring. */
    public Set<String> needed() {
        return names.needed();
    }

    /** The person; empty when the claims name no subject that can be kept. */
    public Optional<ExternalIdentity> person(Map<String, Object> claims, Optional<String> signOutHint) {
        Optional<String> acr = ClaimPath.text(claims, "acr");
        return ClaimPath.text(claims, "sub")
                .filter(subject -> subject.length() <= LONGEST_SUBJECT)
                .map(subject -> new ExternalIdentity(
                        provider,
                        subject,
                        displayName(claims, subject),
                        email(claims),
                        grants(claims),
                        number(claims, acr),
                        assurance.secondFactor(acr, ClaimPath.texts(claims, "amr")),
                        ClaimPath.text(claims, "sid"),
                        signOutHint));
    }

    private String displayName(Map<String, Object> claims, String subject) {
        String name = Stream.of(names.name(), "name", "preferred_username", names.email())
                .flatMap(claim -> ClaimPath.text(claims, claim).stream())
                .findFirst()
                .orElse(subject);
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /** An address that the provider itself calls unverified could be anybody's. */
    private Optional<String> email(Map<String, Object> claims) {
        return ClaimPath.text(claims, names.email())
                .filter(address -> !Boolean.FALSE.equals(claims.get("email_verified")));
    }

    private Optional<IdentityNumber> number(Map<String, Object> claims, Optional<String> acr) {
        Optional<String> number = ClaimPath.text(claims, names.identityNumber());
        if (number.filter(text -> !IDENTITY_NUMBER.matcher(text).matches()).isPresent()) {
            LOG.warn("The provider {} tells an identity number that has neither 12 nor 9 digits; left out", provider);
            return Optional.empty();
        }
        return number.map(text -> new IdentityNumber(text, assurance.level(acr)));
    }

    private Set<RoleGrant> grants(Map<String, Object> claims) {
        List<String> there = ClaimPath.texts(claims, names.roles());
        Set<RoleGrant> grants = new HashSet<>();
        for (RoleRule rule : rules) {
            if (there.contains(rule.there())) {
                grant(rule, claims).ifPresent(grants::add);
            }
        }
        return grants;
    }

    /** A role at an agency that is not found is not given: everywhere would be too much. */
    private Optional<RoleGrant> grant(RoleRule rule, Map<String, Object> claims) {
        if (rule.place().isEmpty()) {
            return Optional.of(RoleGrant.everywhere(rule.role()));
        }
        Optional<String> code = rule.place().equals(RoleRule.BY_CLAIM)
                ? ClaimPath.text(claims, names.agency())
                : Optional.of(rule.place());
        Optional<UUID> agency = code.flatMap(agencies::find);
        if (agency.isEmpty()) {
            LOG.warn(
                    "The provider {} gives the role {} at an agency that is not known today: {}",
                    provider,
                    rule.role(),
                    code.orElse("no code"));
        }
        return agency.map(id -> RoleGrant.at(id, rule.role()));
    }
}
