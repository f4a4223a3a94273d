// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import vn.sen.tests.harness.Http;

/** One record of each kind that belongs to one commune, made for a test. */
final class AgencyRecords implements AutoCloseable {

    private static final String LATER = "2190-01-01";

    private final Http demo;
    private final Map<String, String> names = new TreeMap<>();

    AgencyRecords(Http demo) {
        this.demo = demo;
        JsonNode communes =
                demo.get("/api/v1/agencies?kind=COMMUNE&limit=2").expect(200).json();
        names.put("AGENCY", communes.at("/items/0/id").asText());
        names.put("OTHER", communes.at("/items/1/id").asText());
        names.put(
                "PARENT",
                demo.get("/api/v1/agencies/" + name("AGENCY"))
                        .expect(200)
                        .json()
                        .path("parent")
                        .asText());
        names.put("AGENCY_NAME", communes.at("/items/0/name").asText());
        names.put("NOBODY", Knocking.NOBODY);
        names.put("LATER", LATER);
        names.put("CODE", "9.%06d".formatted(System.nanoTime() % 1_000_000));
        names.put("POSITION", made("/api/v1/positions", position("Chức danh thử")));
        names.put("STAFF", made("/api/v1/staff", staff("Người Giữ Chức")));
        names.put("STAND_IN", made("/api/v1/staff", staff("Người Thay")));
        names.put(
                "TERM",
                made("/api/v1/terms", fill("{'position': '$POSITION', 'staff': '$STAFF', 'validFrom': '2026-01-01'}")));
        names.put(
                "DELEGATION",
                made(
                        "/api/v1/delegations",
                        fill("{'term': '$TERM', 'standIn': '$STAND_IN', 'validFrom': '2026-02-01',"
                                + " 'validTo': '2026-02-03', 'legalBasis': 'Giấy uỷ quyền thử'}")));
        names.put("DESK", made("/api/v1/desks", desk()));
        names.put("ACT", made("/api/v1/agencies/acts", rename()));
        names.put("USER_NAME", "nguoi.thu." + Long.toString(System.nanoTime(), 36));
        JsonNode user = demo.post("/api/v1/users", user()).expect(201).json();
        names.put("USER", user.path("id").asText());
        names.put("GRANT", user.at("/grants/0/id").asText());
        names.put("CLIENT", "thu-" + Long.toString(System.nanoTime(), 36));
        demo.post("/api/v1/clients", client()).expect(201);
        names.put("PROCEDURE", procedure());
        demo.post("/api/v1/procedures", fill("$PROCEDURE")).expect(201);
    }

    String name(String what) {
        return names.get(what);
    }

    /** Puts the records of this test where a text names them; single quotes stand for those of JSON. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> entry : names.entrySet()) {
            filled = filled.replaceAll(
                    "\\$" + entry.getKey() + "(?![A-Z_])", java.util.regex.Matcher.quoteReplacement(entry.getValue()));
        }
        return filled.replace('\'', '"');
    }

    String position(String title) {
        return fill("{'agency': '$AGENCY', 'title': '" + title + "', 'rank': 'OFFICER', 'validFrom': '2026-01-01'}");
    }

    static String staff(String name) {
        return "{'name': '%s', 'validFrom': '2026-01-01'}".formatted(name).replace('\'', '"');
    }

    String desk() {
        return fill("{'agency': '$AGENCY', 'name': 'Quầy thử', 'address': 'Ấp thử', 'opening': [],"
                + " 'validFrom': '2026-01-01'}");
    }

    String rename() {
        return fill("{'effective': '$LATER', 'legalBasis': 'Quyết định thử',"
                + " 'changes': [{'kind': 'RENAME', 'agencies': ['$AGENCY'], 'name': 'Xã Thử'}]}");
    }

    private String user() {
        return fill("{'name': '$USER_NAME', 'displayName': 'Người Thử',"
                + " 'grants': [{'role': 'CLERK', 'agency': '$AGENCY', 'validFrom': '2026-01-01'}]}");
    }

    private String client() {
        return fill("{'id': '$CLIENT', 'name': 'Thử', 'roles': ['CLERK'], 'agencies': ['$AGENCY']}");
    }

    private String procedure() {
        return fill("{'code': '$CODE', 'name': 'Thủ tục thử', 'field': 'Thử', 'performingAgency': '$AGENCY_NAME'}");
    }

    /** The commune keeps its name; what else was made is nobody's concern. */
    @Override
    public void close() {
        String act = "/api/v1/agencies/acts/" + name("ACT");
        demo.with("If-Match", demo.get(act).expect(200).header("ETag").orElseThrow())
                .post(act + "/annul", "{\"reason\": \"Thử xong\"}")
                .expect(200);
    }

    private String made(String path, String body) {
        String place = demo.post(path, body).expect(201).header("Location").orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
