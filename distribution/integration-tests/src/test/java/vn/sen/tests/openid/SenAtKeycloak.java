// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sen.tests.harness.Assembly;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;

/** A server of ours whose people sign in at a Keycloak of their own. */
public final class SenAtKeycloak implements AutoCloseable {

    private final SenProcess sen;
    private final Keycloak keycloak;

    private SenAtKeycloak(SenProcess sen, Keycloak keycloak) {
        this.sen = sen;
        this.keycloak = keycloak;
    }

    public static SenAtKeycloak start(Launcher launcher) throws Exception {
        SenProcess sen = launcher.prepareProcess();
        Keycloak keycloak = Keycloak.start(URI.create("http://localhost:" + sen.port()));
        sen.set("SEN_PROFILE", profile(sen, keycloak).toString());
        try {
            sen.start();
        } catch (AssertionError notReady) {
            keycloak.close();
            throw notReady;
        }
        return new SenAtKeycloak(sen, keycloak);
    }

    public SenProcess sen() {
        return sen;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** The profile of the distribution with two providers more, one of which never answers. */
    private static Path profile(SenProcess sen, Keycloak keycloak) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode profile = (ObjectNode) json.readTree(
                Assembly.home().resolve("config/provinces/ca-mau.json").toFile());
        ObjectNode settings = (ObjectNode) profile.path("settings");
        ObjectNode provider = provider(settings, "keycloak", keycloak.issuer(), "Keycloak");
        provider.put("createAccounts", true)
                .put("identityNumberClaim", "identity_number")
                .put("identityNumberLevel", "LEVEL_2")
                .put("rolesClaim", "roles");
        list(provider, "roles", "can-bo-mot-cua=CLERK", "quan-tri=ADMINISTRATOR", "kiem-tra=AUDITOR");
        list(provider, "tokenAudiences", "sen-api");
        provider(settings, "away", "http://127.0.0.1:9/realms/none", "Away");
        Path file = sen.data().resolveSibling(sen.data().getFileName() + "-profile.json");
        Files.writeString(file, json.writeValueAsString(profile));
        return file;
    }

    private static ObjectNode provider(ObjectNode settings, String id, String issuer, String label) {
        return settings.putObject("vn.sen.identity.openid~" + id)
                .put("issuer", issuer)
                .put("clientId", "sen")
                .put("clientSecret", Keycloak.CLIENT_SECRET)
                .put("labelVi", "Đăng nhập bằng " + label)
                .put("labelEn", "Sign in by " + label);
    }

    private static void list(ObjectNode node, String name, String... values) {
        ArrayNode array = node.putArray(name);
        for (String value : values) {
            array.add(value);
        }
    }

    @Override
    public void close() {
        sen.close();
        keycloak.close();
    }
}
