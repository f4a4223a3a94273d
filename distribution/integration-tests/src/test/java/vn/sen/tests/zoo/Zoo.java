// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Assembly;
import vn.sen.tests.harness.Http;

/** Acts on modules over REST as an administrator does. */
public final class Zoo {

    private final Http administrator;

    public Zoo(Http administrator) {
        this.administrator = administrator;
    }

    public Answer tryToInstall(ModulePackage animal) throws Exception {
        Path work = Assembly.output("zoo");
        return administrator.post("/api/v1/modules", "application/octet-stream", animal.build(work));
    }

    public JsonNode install(ModulePackage animal) throws Exception {
        return tryToInstall(animal).expect(201).json();
    }

    public Answer tryToEnable(String id) {
        return administrator.post("/api/v1/modules/" + id + "/enable");
    }

    public JsonNode enable(String id) {
        return tryToEnable(id).expect(200).json();
    }

    public Answer tryToDisable(String id) {
        return administrator.post("/api/v1/modules/" + id + "/disable");
    }

    public JsonNode disable(String id) {
        return tryToDisable(id).expect(200).json();
    }

    public JsonNode status(String id) {
        return administrator.get("/api/v1/modules/" + id).expect(200).json();
    }

    public String state(String id) {
        return status(id).path("state").asText();
    }

    /** Puts things back as they were, whatever state the module is in. */
    public void release(String id) {
        administrator.post("/api/v1/modules/" + id + "/disable");
        administrator.delete("/api/v1/modules/" + id);
    }

    public Http administrator() {
        return administrator;
    }
}
