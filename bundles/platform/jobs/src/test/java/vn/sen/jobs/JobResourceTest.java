// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ProblemException;

class JobResourceTest {

    private static final SecurityContext SUBMITTER = caller("submitter", Roles.PUBLISHER);
    private static final SecurityContext OTHER = caller("other", Roles.PUBLISHER);
    private static final SecurityContext ADMINISTRATOR = caller("root", Roles.ADMINISTRATOR);

    private JobNode node;
    private JobResource resource;
    private String id;

    @BeforeEach
    void start() {
        node = new JobNode(ModuleDatabase.open(ModuleDatabase.Product.H2, Job.class));
        resource = new JobResource(node.jobs());
        id = node.jobs().submit("notes.import", new byte[0], "submitter").toString();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static SecurityContext caller(String subject, String role) {
        return new SignedIn(new Caller(subject, subject, Caller.Kind.TOKEN, Set.of(role)));
    }

    @Test
    void the_submitter_and_an_administrator_see_a_job() {
        assertThat(resource.get(id, SUBMITTER, "").state()).isEqualTo(JobState.QUEUED);
        assertThat(resource.get(id, ADMINISTRATOR, "").id()).isEqualTo(UUID.fromString(id));
    }

    @Test
    void for_everybody_else_a_job_is_not_there() {
        assertThatThrownBy(() -> resource.get(id, OTHER, "")).satisfies(JobResourceTest::isUnknown);
        assertThatThrownBy(() -> resource.result(id, OTHER)).satisfies(JobResourceTest::isUnknown);
        assertThatThrownBy(() -> resource.cancel(id, OTHER, "")).satisfies(JobResourceTest::isUnknown);
    }

    @Test
    void what_is_no_identifier_is_not_there_either() {
        assertThatThrownBy(() -> resource.get("../1", ADMINISTRATOR, "")).satisfies(JobResourceTest::isUnknown);
    }

    @Test
    void a_job_that_is_done_links_its_result() {
        node.offer("notes.import", (input, progress) -> "{\"rows\":1}");
        node.await(UUID.fromString(id), JobState.DONE);

        JobView view = resource.get(id, SUBMITTER, "");

        assertThat(view.result()).contains("/api/v1/jobs/" + id + "/result");
        assertThat(view.submittedAt().getOffset()).isEqualTo(ZoneOffset.ofHours(7));
        assertThat(resource.result(id, SUBMITTER)).isEqualTo("{\"rows\":1}");
    }

    @Test
    void a_job_without_result_says_so() {
        assertThatThrownBy(() -> resource.result(id, SUBMITTER))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("job-not-done");
                });
        assertThat(resource.get(id, SUBMITTER, "").result()).isEmpty();
    }

    @Test
    void a_failed_job_says_why_in_the_language_of_the_reader() {
        node.offer("notes.import", (input, progress) -> {
            throw new IllegalStateException("broken");
        });
        node.await(UUID.fromString(id), JobState.FAILED);

        assertThat(resource.get(id, SUBMITTER, "en-GB,en;q=0.8").problem()).hasValueSatisfying(problem -> {
            assertThat(problem.type()).isEqualTo("urn:sen:problem:job-failed");
            assertThat(problem.title()).startsWith("The job broke");
        });
        assertThat(resource.get(id, SUBMITTER, "").problem())
                .hasValueSatisfying(problem -> assertThat(problem.title()).startsWith("Công việc bị lỗi"));
        assertThat(resource.get(id, SUBMITTER, ";;;").problem())
                .hasValueSatisfying(problem -> assertThat(problem.title()).startsWith("Công việc bị lỗi"));
    }

    @Test
    void a_waiting_job_can_be_cancelled() {
        assertThat(resource.cancel(id, SUBMITTER, "").state()).isEqualTo(JobState.CANCELLED);
        assertThat(resource.cancel(id, SUBMITTER, "").state()).isEqualTo(JobState.CANCELLED);
    }

    private static void isUnknown(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.code()).isEqualTo("job-unknown");
        });
    }

    /** A request by a caller that was let through. */
    private record SignedIn(Caller caller) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.hasRole(role);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
