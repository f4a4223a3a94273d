// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

@SenTest
class ChangeContractTest {

    @Test
    void a_change_needs_the_latest_tag(SenServer server) {
        ChangeContract.aChangeNeedsTheLatestTag(server);
    }

    @Test
    void the_same_key_and_body_bring_the_first_answer_again(SenServer server) {
        ChangeContract.aKeyBringsTheFirstAnswerAgain(server);
    }

    @Test
    void repetitions_at_the_same_time_create_once(SenServer server) throws Exception {
        ChangeContract.whoeverRepeatsAtTheSameTimeCreatesOnce(server);
    }
}
