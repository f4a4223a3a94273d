// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import vn.sen.tests.harness.Assembly;

/** Sources of small modules, well-behaved and otherwise. Each has a bundle {@code vn.example.<id>}. */
public final class Animals {

    private Animals() {}

    /** A bundle with one public resource {@code /api/v1/<id>} that answers with the given Java expression. */
    public static BundleSource answering(String id, String expression) throws Exception {
        return withResource(id, "@jakarta.annotation.security.PermitAll", "", expression);
    }

    /** A bundle with one resource, a permission annotation and further members of the resource class. */
    public static BundleSource withResource(String id, String permission, String members, String expression)
            throws Exception {
        return withResource(id, permission, members, expression, "api/v1/" + id);
    }

    /** The same at a path of choice. */
    public static BundleSource withResource(
            String id, String permission, String members, String expression, String path) throws Exception {
        String root = "vn.example." + id;
        return bundle(id).java(root + ".Answer", """
                        package %s;

                        import jakarta.ws.rs.GET;
                        import jakarta.ws.rs.Path;
                        import jakarta.ws.rs.Produces;
                        import org.osgi.service.component.annotations.*;
                        import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

                        @Component(service = Answer.class)
                        @JakartarsResource
                        @Path("%s")
                        public class Answer {
                            %s

                            @GET
                            @Produces("application/json")
                            %s
                            public String get() throws Exception {
                                return %s;
                            }
                        }
                        """.formatted(root, path, members, permission, expression));
    }

    /** A bundle with one component whose constructor does what the statements say. */
    public static BundleSource activating(String id, String statements) throws Exception {
        String root = "vn.example." + id;
        return bundle(id).java(root + ".Start", """
                        package %s;

                        import org.osgi.service.component.annotations.*;

                        @Component(service = Start.class, immediate = true)
                        public class Start {
                            @Activate
                            public Start() {
                                %s
                            }
                        }
                        """.formatted(root, statements));
    }

    /** An empty bundle whose sources see the whole platform. */
    public static BundleSource bundle(String id) throws Exception {
        return BundleSource.named("vn.example." + id).againstAll(Assembly.home().resolve("system"));
    }
}
