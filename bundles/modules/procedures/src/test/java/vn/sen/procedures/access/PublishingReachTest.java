// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.procedures.Sample;
import vn.sen.procedures.TwoAgencies;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.web.api.ProblemException;

class PublishingReachTest {

    private static final Caller OF_HEALTH = holding(RoleGrant.at(TwoAgencies.HEALTH, "PUBLISHER"));

    private final PublishingReach reach = new TwoAgencies().reach();

    @ParameterizedTest
    @ValueSource(strings = {"Sở Y tế", "sở  y tê\u0301 ", "SỞ Y TẾ", "H12.11"})
    void the_procedures_of_one_s_own_agency_may_be_recorded(String agency) {
        assertThatCode(() -> reach.require(OF_HEALTH, of(agency))).doesNotThrowAnyException();
    }

    @Test
    void another_agency_s_is_refused_with_what_is_within_reach() {
        assertThatThrownBy(() -> reach.require(OF_HEALTH, of("Sở Tư pháp")))
                .isInstanceOfSatisfying(AgencyForbiddenException.class, refused -> {
                    assertThat(refused.agencyName()).isEqualTo("Sở Tư pháp");
                    assertThat(refused.reach()).containsExactly("Sở Y tế");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở Y tế tỉnh Cao Bằng", "So Y te", "Sở Y tế, Sở Tư pháp"})
    void words_that_name_no_agency_of_the_register_are_for_the_province(String agency) {
        assertThatThrownBy(() -> reach.require(OF_HEALTH, of(agency)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("procedure-agency-unknown");
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused.args()).containsExactly(agency, "Sở Y tế");
                });
    }

    @Test
    void whoever_publishes_for_the_province_may_record_every_procedure() {
        Caller everywhere = holding(RoleGrant.everywhere("PUBLISHER"));

        assertThatCode(() -> {
                    reach.require(everywhere, of("Sở Tư pháp"));
                    reach.require(everywhere, of("Bộ Công an"));
                })
                .doesNotThrowAnyException();
    }

    private static Procedure of(String agency) {
        return Sample.of("1.001193", "Tên", "Y tế", Optional.of(agency), List.of(), Optional.empty());
    }

    private static Caller holding(RoleGrant grant) {
        return new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of(grant), Optional.empty());
    }
}
