// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.identity.web.SignInHouse.PASSWORD;
import static vn.sen.identity.web.SignInHouse.cookie;
import static vn.sen.identity.web.SignInHouse.fault;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.factor.Enrolment;
import vn.sen.identity.factor.FactorsForTests;
import vn.sen.identity.session.BrowserRequest;
import vn.sen.web.api.HtmlPage;

class ConfirmPagesTest {

    private final SignInHouse house = new SignInHouse();
    private final UUID nga = house.clerk("nga");
    private String session = cookie(house.signIn("nga", PASSWORD, "/"));

    @Test
    void the_password_opens_dangerous_acts_again_and_leads_back() {
        house.clock.advance(Duration.ofMinutes(20));
        assertThat(confirmedUntil()).isBefore(house.clock.instant());

        Response confirmed = confirm(PASSWORD);

        assertThat(confirmed.getLocation()).hasToString("/users/new");
        assertThat(house.sessions.find(session)).as("the cookie before").isEmpty();
        session = cookie(confirmed);
        assertThat(confirmedUntil()).isAfter(house.clock.instant());
        assertThat(house.recorded.told()).endsWith("identity.confirm DONE");
    }

    @Test
    void a_wrong_password_opens_nothing() {
        house.clock.advance(Duration.ofMinutes(20));

        Response refused = confirm("wrong");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(fault(refused)).contains("confirm.wrong");
        assertThat(confirmedUntil()).isBefore(house.clock.instant());
    }

    @Test
    void guessing_is_slowed_down_here_too() {
        for (int guess = 0; guess < 6; guess++) {
            confirm("wrong" + guess);
        }

        assertThat(confirm(PASSWORD).getStatus()).isEqualTo(429);
    }

    @Test
    void whoever_has_a_second_factor_shows_that() {
        Enrolment enrolment = house.factors.begin(house.account(nga));
        house.factors.confirm(house.account(nga), FactorsForTests.code(enrolment, house.clock));
        house.clock.advance(Duration.ofMinutes(20));

        assertThat(((HtmlPage) house.confirm.form(session, "/").getEntity()).params())
                .containsEntry("way", ConfirmPages.Way.CODE);
        assertThat(confirm(PASSWORD).getStatus()).as("the password alone").isEqualTo(422);
        assertThat(confirm(FactorsForTests.code(enrolment, house.clock)).getStatus())
                .isEqualTo(303);
    }

    private Response confirm(String shown) {
        return house.confirm.confirm(session, shown, "/users/new", BrowserRequest.plain());
    }

    private Instant confirmedUntil() {
        return house.sessions
                .find(session)
                .orElseThrow()
                .caller()
                .confirmedUntil()
                .orElseThrow();
    }
}
