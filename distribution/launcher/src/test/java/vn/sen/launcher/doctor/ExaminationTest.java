// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    @Test
    void a_check_that_cannot_look_is_a_fault_and_does_not_hide_the_others() {
        Check unable = () -> {
            throw new IOException("no such disk");
        };
        Check fine = () -> List.of(Finding.fine("doctor.encoding.fine"));

        List<Finding> findings = new Examination(List.of(unable, fine)).findings();

        assertThat(findings).extracting(Finding::level).containsExactly(Finding.Level.FAULT, Finding.Level.FINE);
        assertThat(findings.get(0).arguments()).asString().contains("no such disk");
    }
}
