// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** A program without a secret that asks people to let it act for them (authorization code with PKCE). */
public final class ProgramOfPerson {

    private static final String BACK = "http://127.0.0.1/back";
    private static final String VERIFIER = "abcdefghijklmnopqrstuvwxyz0123456789-ABCDEFGHIJKLM";

    private final String id;
    private final String back;

    private ProgramOfPerson(String id, String back) {
        this.id = id;
        this.back = back;
    }

    /** Registers one that people are sent back from to this machine. */
    public static ProgramOfPerson register(Http administrator, String name, Set<String> roles) {
        return register(administrator, name, BACK, roles);
    }

    public static ProgramOfPerson register(Http administrator, String name, String back, Set<String> roles) {
        String id = "app-" + Long.toString(System.nanoTime(), 36);
        administrator
                .post("/api/v1/clients", """
                        {"id": "%s", "name": "%s", "roles": ["%s"], "confidential": false, "redirectUris": ["%s"]}
                        """.formatted(id, name, String.join("\", \"", roles), back))
                .expect(201);
        return new ProgramOfPerson(id, back);
    }

    public String id() {
        return id;
    }

    /** Where it sends a person's browser. */
    public String asking() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?"
                + WebSession.form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        id,
                        "redirect_uri",
                        back,
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash)));
    }

    public Answer redeem(Http node, String code) {
        return token(
                node,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        id,
                        "code",
                        code,
                        "redirect_uri",
                        back,
                        "code_verifier",
                        VERIFIER));
    }

    public Answer refresh(Http node, String refreshToken) {
        return token(node, Map.of("grant_type", "refresh_token", "client_id", id, "refresh_token", refreshToken));
    }

    private static Answer token(Http node, Map<String, String> form) {
        return node.post("/oauth2/token", "application/x-www-form-urlencoded", WebSession.form(form));
    }
}
