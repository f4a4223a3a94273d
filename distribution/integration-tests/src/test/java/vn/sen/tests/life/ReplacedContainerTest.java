// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.SteadyLoad;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.BundleSource;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** A bundle whose resources come one after another, so that its container is built again under way. */
@SenTest
class ReplacedContainerTest {

    private static final String OPEN = "@jakarta.annotation.security.PermitAll";
    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final int TIMES = 30;

    /** Comes and goes as the first resource says. */
    private static final String SECOND = """
            package vn.example.chameleon;

            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            import org.osgi.service.component.annotations.*;
            import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

            @Component(name = "second", service = Second.class, enabled = false)
            @JakartarsResource
            @Path("api/v1/chameleon-second")
            public class Second {
                @GET
                @jakarta.annotation.security.PermitAll
                public String get() {
                    return "2";
                }
            }
            """;

    private static final String SWITCH = """
            private final org.osgi.service.component.ComponentContext context;
            private final java.util.concurrent.atomic.AtomicBoolean on = new java.util.concurrent.atomic.AtomicBoolean();

            @Activate
            public Answer(org.osgi.service.component.ComponentContext context) {
                this.context = context;
            }

            @GET
            @jakarta.ws.rs.Path("switch")
            @Produces("application/json")
            @jakarta.annotation.security.PermitAll
            public String turn() {
                boolean now = on.get();
                on.set(!now);
                if (now) {
                    context.disableComponent("second");
                } else {
                    context.enableComponent("second");
                }
                return "1";
            }
            """;

    @Test
    void nobody_who_asks_meanwhile_is_refused(SenServer server) throws Exception {
        Zoo zoo = new Zoo(server.demo());
        Http visitor = server.demo();
        BundleSource chameleon =
                Animals.withResource("chameleon", OPEN, SWITCH, "\"1\"").java("vn.example.chameleon.Second", SECOND);
        try (Guest guest = new Guest(zoo, ModulePackage.of("chameleon", chameleon))) {
            guest.enable().isEnabled();
            SteadyLoad askers = SteadyLoad.on(server.demo(), "/api/v1/chameleon", 6);
            for (int i = 0; i < TIMES; i++) {
                visitor.get("/api/v1/chameleon/switch").expect(200);
                int status = i % 2 == 0 ? 200 : 404;
                Deadline.await(
                        "the second resource answers " + status,
                        BOUND,
                        () -> visitor.get("/api/v1/chameleon-second").status() == status);
            }

            assertThat(askers.stop()).isEmpty();
        }
    }
}
