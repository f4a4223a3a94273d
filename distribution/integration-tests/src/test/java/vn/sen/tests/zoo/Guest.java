// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import vn.sen.tests.harness.Http;

/** A module that stays on the server for one test. */
public final class Guest implements AutoCloseable {

    private final Zoo zoo;
    private final String id;

    /** Installs the module; it is not enabled yet. */
    public Guest(Zoo zoo, ModulePackage animal) throws Exception {
        this.zoo = zoo;
        this.id = animal.id();
        zoo.install(animal);
    }

    /** Enables the module, however that ends. */
    public Guest enable() {
        zoo.tryToEnable(id);
        return this;
    }

    public Guest isAvailable() {
        assertThat(zoo.status(id).path("state").asText()).isEqualTo("AVAILABLE");
        return this;
    }

    public Guest isEnabled() {
        assertThat(zoo.status(id).path("state").asText())
                .as(zoo.status(id).toString())
                .isEqualTo("ENABLED");
        return this;
    }

    /** States that the module does not run and that the reason is told in both languages. */
    public Guest fails() {
        assertThat(zoo.status(id).path("state").asText())
                .as(zoo.status(id).toString())
                .isEqualTo("FAILED");
        assertThat(reasons("vi")).isNotEmpty().isNotEqualTo(reasons("en"));
        return this;
    }

    /** States that the reason has these words, in both languages. */
    public Guest because(String words) {
        assertThat(reasons("vi").toString()).contains(words);
        assertThat(reasons("en").toString()).contains(words);
        return this;
    }

    private JsonNode reasons(String language) {
        Http reader = zoo.administrator().with("Accept-Language", language);
        return reader.get("/api/v1/modules/" + id).expect(200).json().path("problems");
    }

    @Override
    public void close() {
        zoo.release(id);
    }
}
