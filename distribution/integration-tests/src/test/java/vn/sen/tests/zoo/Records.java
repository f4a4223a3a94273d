// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

/** A well-behaved module with a table, a transaction and a resource. */
public final class Records {

    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="%s" transaction-type="RESOURCE_LOCAL">
                <class>%s</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
              </persistence-unit>
            </persistence>
            """;

    private Records() {}

    /** Counts its visitors in the table {@code visitor} and answers with their number at {@code /api/v1/<id>}. */
    static BundleSource module(String id) throws Exception {
        return answering(id, "", "em.createQuery(\"select count(v) from Visitor v\")");
    }

    /** Stores a visitor and then answers with the only result of a query, a Java expression over {@code em}. */
    public static BundleSource answering(String id, String annotation, String query) throws Exception {
        String root = "vn.example." + id;
        return withUnit(id, "create table visitor (id uuid primary key);")
                .java(root + ".Visits", """
                        package %1$s;

                        import jakarta.ws.rs.GET;
                        import jakarta.ws.rs.Path;
                        import jakarta.ws.rs.Produces;
                        import org.osgi.service.component.annotations.*;
                        import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
                        import vn.sen.persistence.api.*;

                        @Component(service = Visits.class)
                        @JakartarsResource
                        @Path("api/v1/%2$s")
                        public class Visits {
                            private final Transactions transactions;

                            @Activate
                            public Visits(@Reference(target = "(osgi.unit.name=%2$s)") Transactions transactions) {
                                this.transactions = transactions;
                            }

                            @GET
                            @Produces("application/json")
                            @jakarta.annotation.security.PermitAll
                            %3$s
                            public String get() {
                                return transactions.call(em -> {
                                    Visitor visitor = new Visitor();
                                    visitor.id = Ids.next();
                                    em.persist(visitor);
                                    em.flush();
                                    return %4$s.getSingleResult().toString();
                                });
                            }
                        }
                        """.formatted(root, id, annotation, query));
    }

    /** A unit with one entity and one migration. */
    public static BundleSource withUnit(String id, String migration) throws Exception {
        String entity = "vn.example." + id + ".Visitor";
        return Animals.bundle(id)
                .java(entity, """
                        package vn.example.%s;

                        import jakarta.persistence.*;

                        @Entity
                        @Table(name = "visitor")
                        public class Visitor {
                            @Id
                            public java.util.UUID id;
                        }
                        """.formatted(id))
                .resource("META-INF/persistence.xml", PERSISTENCE.formatted(id, entity))
                .resource("db/migration/V1__visitors.sql", migration)
                .header("Meta-Persistence", "META-INF/persistence.xml");
    }
}
