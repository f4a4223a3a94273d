// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.api.AssuranceLevel;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.external.ForeignTokensForTests;
import vn.sen.identity.external.IdentityNumbers;
import vn.sen.persistence.api.Ids;
import vn.sen.privacy.api.Reading;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Who sees an identity number: masked whoever sees the person, in full whoever says why and may. */
class IdentityNumberTest {

    private static final UUID WARD = new UUID(1, 1);
    private static final UUID OTHER_WARD = new UUID(1, 2);
    private static final String NUMBER = "001099012345";
    private static final String WHY = "Đối chiếu giấy tờ khi cấp lại tài khoản";

    private final SignInHouse house = new SignInHouse();
    private final IdentityNumberPage page = new IdentityNumberPage(house.acts, house.readings, Administrators.REACHES);
    private final IdentityNumberResource resource =
            new IdentityNumberResource(house.acts, house.readings, Administrators.REACHES);
    private UUID nga;

    @BeforeEach
    void a_provider_tells_her_number() {
        nga = AccountsForTests.add(house.store, "nga", house.clock.instant(), RoleGrant.at(WARD, "CLERK"));
        ForeignTokensForTests.link(house.links, nga, "s-1", new IdentityNumber(NUMBER, AssuranceLevel.LEVEL_2));
    }

    @Test
    void the_page_masks_it_until_somebody_says_why_and_that_is_put_on_record() {
        Response asked = page.ask(nga, Administrators.ofAll());
        assertThat(shown(asked).masked()).isEqualTo("0010****45");
        assertThat(number(asked)).isEmpty();
        assertThat(house.cipher.readings()).isEmpty();

        Response told = page.show(nga, "  " + WHY + " ", Administrators.ofAll());

        assertThat(number(told)).contains(NUMBER);
        assertThat(told.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(house.cipher.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.caller().displayName()).isEqualTo("Quản trị viên");
            assertThat(reading.reason()).isEqualTo(WHY);
            assertThat(reading.objectType() + " " + reading.objectId()).isEqualTo("identity.user nga");
            assertThat(reading.agencies()).containsExactly(WARD);
        });
    }

    @Test
    void without_a_reason_nothing_is_shown() {
        for (String reason : List.of("", "    ", "cần", "x".repeat(Reading.LONGEST + 1))) {
            Response refused = page.show(nga, reason, Administrators.ofAll());
            assertThat(refused.getStatus()).as(reason).isEqualTo(422);
            assertThat(number(refused)).isEmpty();
            assertThatThrownBy(() -> resource.read(nga, new ReadingOrder(reason), Administrators.ofAll()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .extracting(Fault::pointer)
                                    .containsExactly("/reason"));
        }
        assertThat(house.cipher.readings()).isEmpty();
    }

    @Test
    void a_program_gets_it_by_the_same_way() {
        Response told = resource.read(nga, new ReadingOrder(WHY), Administrators.ofAll());

        assertThat(told.getEntity()).isEqualTo(new IdentityNumberResource.NumberView(NUMBER, AssuranceLevel.LEVEL_2));
        assertThat(told.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(house.cipher.readings()).hasSize(1);
    }

    @Test
    void an_administrator_of_an_agency_sees_it_of_people_who_hold_nothing_beyond() {
        SecurityContext ofWard = Administrators.of(WARD);
        assertThat(number(page.show(nga, WHY, ofWard))).contains(NUMBER);
        assertThatThrownBy(() -> page.show(nga, WHY, Administrators.of(OTHER_WARD)))
                .isInstanceOf(RuntimeException.class);

        GrantRecord elsewhere = new GrantRecord(
                Ids.next(),
                RoleGrant.at(OTHER_WARD, "LEADER"),
                Vietnam.today(house.clock),
                Optional.empty(),
                "",
                "test");
        AccountsForTests.grants(house.store, house.events, house.clock).give(nga, elsewhere);

        assertThatThrownBy(() -> page.show(nga, WHY, ofWard))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(403));
        assertThat(house.cipher.readings()).hasSize(1);
    }

    @Test
    void of_whom_no_number_is_known_none_is_shown() {
        UUID nam = house.clerk("nam");

        assertThat(number(page.show(nam, WHY, Administrators.ofAll()))).isEmpty();
        assertThatThrownBy(() -> resource.read(nam, new ReadingOrder(WHY), Administrators.ofAll()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(Set.copyOf(house.cipher.readings())).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> number(Response response) {
        return (Optional<String>) ((HtmlPage) response.getEntity()).params().get("number");
    }

    @SuppressWarnings("unchecked")
    private static IdentityNumbers.Shown shown(Response response) {
        return ((Optional<IdentityNumbers.Shown>)
                        ((HtmlPage) response.getEntity()).params().get("shown"))
                .orElseThrow();
    }
}
