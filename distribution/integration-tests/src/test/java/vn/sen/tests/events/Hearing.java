// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.events;

import vn.sen.tests.zoo.BundleSource;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Records;

/**
 * A module that listens to the catalogue and stores what it hears; it answers with it at {@code /api/v1/hearing}. It
 * cannot take a procedure called {@link #BAD} until it was cured at {@code /api/v1/hearing/cure}.
 */
final class Hearing {

    static final String ID = "hearing";
    static final String BAD = "Thủ tục hỏng";

    private Hearing() {}

    static ModulePackage module() throws Exception {
        BundleSource bundle = Records.withUnit(ID, "create table visitor (id uuid primary key, subject varchar(100));")
                .java("vn.example.hearing.Listener", """
                        package vn.example.hearing;

                        import java.util.Set;
                        import java.util.UUID;
                        import org.osgi.service.component.annotations.*;
                        import vn.sen.events.api.*;
                        import vn.sen.persistence.api.*;

                        @Component
                        public class Listener implements EventListener {
                            private final Transactions transactions;

                            @Activate
                            public Listener(@Reference(target = "(osgi.unit.name=hearing)") Transactions transactions) {
                                this.transactions = transactions;
                            }

                            public String name() { return "hearing.procedures"; }

                            public Set<String> types() { return Set.of("vn.sen.procedures.recorded"); }

                            public void on(DeliveredEvent event) {
                                transactions.run(em -> {
                                    boolean cured = em.createNativeQuery(
                                            "select 1 from hearing.visitor where subject = 'cure'")
                                            .getResultList().size() > 0;
                                    if (event.text("name").orElse("").equals("%s") && !cured) {
                                        throw new IllegalStateException("This procedure cannot be taken");
                                    }
                                    if (em.find(Visitor.class, event.id()) == null) {
                                        em.createNativeQuery("insert into hearing.visitor (id, subject) values (?, ?)")
                                                .setParameter(1, event.id()).setParameter(2, event.subject())
                                                .executeUpdate();
                                    }
                                });
                            }
                        }
                        """.formatted(BAD))
                .java("vn.example.hearing.Heard", """
                        package vn.example.hearing;

                        import jakarta.ws.rs.*;
                        import org.osgi.service.component.annotations.*;
                        import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
                        import vn.sen.persistence.api.*;

                        @Component(service = Heard.class)
                        @JakartarsResource
                        @Path("api/v1/hearing")
                        @jakarta.annotation.security.PermitAll
                        @Produces("text/plain")
                        public class Heard {
                            private final Transactions transactions;

                            @Activate
                            public Heard(@Reference(target = "(osgi.unit.name=hearing)") Transactions transactions) {
                                this.transactions = transactions;
                            }

                            @GET
                            public String get() {
                                return transactions.read(em -> em.createNativeQuery(
                                        "select subject from hearing.visitor order by id").getResultList().toString());
                            }

                            @GET
                            @Path("cure")
                            public String cure() {
                                transactions.run(em -> em.createNativeQuery(
                                        "insert into hearing.visitor (id, subject) values (?, 'cure')")
                                        .setParameter(1, Ids.next()).executeUpdate());
                                return "cured";
                            }
                        }
                        """);
        return ModulePackage.of(ID, bundle).schema(ID);
    }
}
