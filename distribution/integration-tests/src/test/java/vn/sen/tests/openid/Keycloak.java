// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.sen.tests.harness.Assembly;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;

/** A real Keycloak in a process of its own, with a realm made for these tests, in memory only. */
public final class Keycloak implements AutoCloseable {

    public static final String CLIENT_SECRET = "the-secret-of-sen-at-keycloak";

    private static final Duration READY_BOUND = Duration.ofMinutes(6);
    private static final String ADMINISTRATOR = "realm-admin";
    private static final String PASSWORD = "realm-admin-password";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final int port = freePort();
    private final Process process;
    private final Path output;

    private Keycloak(Path home, URI sen) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
            String text = new String(realm.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Files.writeString(imports.resolve("sen-realm.json"), text.replace("@sen@", sen.toString()));
        }
        output = Assembly.output("keycloak-log").resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        process = builder.start();
    }

    /** @param sen address of the server that people sign in to */
    static Keycloak start(URI sen) throws Exception {
        Keycloak keycloak = new Keycloak(unpacked(), sen);
        try {
            Deadline.await("Keycloak ready, having said " + keycloak.output, READY_BOUND, keycloak::isReady);
        } catch (AssertionError notReady) {
            keycloak.close();
            throw notReady;
        }
        return keycloak;
    }

    private static Path unpacked() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("sen.test.output"), "keycloak"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Maven has not unpacked Keycloak"));
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended; it said " + output);
        }
        try {
            return http().get("/realms/sen/.well-known/openid-configuration").status() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/sen";
    }

    /** An access token as a program of a person gets it. */
    public String accessToken(String user, String password) {
        return http().post(
                        "/realms/sen/protocol/openid-connect/token",
                        FORM,
                        "grant_type=password&client_id=phone-app&username=" + user + "&password=" + password)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** Ends every session of somebody, as an administrator of the realm does. */
    public void signOut(String user) {
        String id = admin().get("/admin/realms/sen/users?exact=true&username=" + user)
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asText();
        admin().post("/admin/realms/sen/users/" + id + "/logout").expect(204);
    }

    public boolean hasSession(String user) {
        JsonNode users = admin().get("/admin/realms/sen/users?exact=true&username=" + user)
                .expect(200)
                .json();
        String id = users.get(0).path("id").asText();
        return !admin().get("/admin/realms/sen/users/" + id + "/sessions")
                .expect(200)
                .json()
                .isEmpty();
    }

    /** Makes a new key that signs from now on. */
    public void rotateKeys() {
        String realm =
                admin().get("/admin/realms/sen").expect(200).json().path("id").asText();
        ObjectNode key = new ObjectMapper().createObjectNode();
        key.put("name", "newer").put("providerId", "rsa-generated");
        key.put("providerType", "org.keycloak.keys.KeyProvider").put("parentId", realm);
        key.putObject("config").setAll(Map.of("priority", list("1000"), "algorithm", list("RS256")));
        admin().post("/admin/realms/sen/components", key.toString()).expect(201);
    }

    private static JsonNode list(String value) {
        return new ObjectMapper().valueToTree(List.of(value));
    }

    private Http admin() {
        String token = http().post(
                        "/realms/master/protocol/openid-connect/token",
                        FORM,
                        "grant_type=password&client_id=admin-cli&username=" + ADMINISTRATOR + "&password=" + PASSWORD)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return http().with("Authorization", "Bearer " + token);
    }

    private Http http() {
        return Http.at(URI.create("http://localhost:" + port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
