// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Packages that never get in, and modules that are never started; nothing of them stays behind. */
@SenTest
class RefusedPackageTest {

    private Zoo zoo;

    @BeforeEach
    void open(SenServer server) {
        zoo = new Zoo(server.demo().with("Accept-Language", "en"));
    }

    @Test
    void every_unknown_field_of_a_descriptor_is_named() throws Exception {
        Answer answer = zoo.tryToInstall(ModulePackage.of("chatty", Animals.answering("chatty", "\"1\""))
                .descriptor(module -> module.put("colour", "red").put("nick", "x")));

        assertRefused(answer, "colour", "nick");
        assertUnknown("chatty");
    }

    @Test
    void a_package_with_a_changed_byte_is_refused() throws Exception {
        Answer answer = zoo.tryToInstall(ModulePackage.of("forged", Animals.answering("forged", "\"1\""))
                .spoiledBy(bytes -> bytes[bytes.length / 2] ^= 1));

        assertRefused(answer, "vn.example.forged");
        assertUnknown("forged");
    }

    @Test
    void bytes_that_are_no_package_are_refused() {
        Answer answer = zoo.administrator()
                .post("/api/v1/modules", "application/octet-stream", "Kính gửi…".getBytes(StandardCharsets.UTF_8));

        assertRefused(answer, "package-unreadable");
    }

    @Test
    void every_missing_requirement_is_named_at_once() throws Exception {
        BundleSource needy = Animals.bundle("needy")
                .java("vn.example.needy.A", "package vn.example.needy; class A {}")
                .header("Import-Package", "vn.nowhere.api;version=\"[1,2)\"");
        ModulePackage animal =
                ModulePackage.of("needy", needy).requires("archive", "[1.0,2)").requires("chatbot", "[3.1,4)");
        try (Guest guest = new Guest(zoo, animal)) {
            guest.isAvailable();

            Answer answer = zoo.tryToEnable("needy");

            assertRefused(answer, "archive", "[1.0,2)", "chatbot", "[3.1,4)", "vn.nowhere.api");
            guest.isAvailable();
        }
    }

    @Test
    void a_requirement_out_of_range_names_the_range_and_the_version_there_is() throws Exception {
        ModulePackage animal =
                ModulePackage.of("picky", Animals.answering("picky", "\"1\"")).requires("procedures", "[99.0,100)");
        try (Guest guest = new Guest(zoo, animal)) {
            guest.isAvailable();
            String there = zoo.status("procedures").path("version").asText();

            assertRefused(zoo.tryToEnable("picky"), "procedures", "[99.0,100)", there);
        }
    }

    @Test
    void a_symbolic_name_of_another_vendor_is_refused() throws Exception {
        BundleSource copy = BundleSource.named("vn.sen.procedures")
                .java("vn.sen.procedures.A", "package vn.sen.procedures; class A {}")
                .version("9.0.0");
        ModulePackage animal = ModulePackage.of("copycat", copy).vendor("Mèo");

        Answer answer = zoo.tryToInstall(animal);
        if (answer.status() == 201) {
            answer = zoo.tryToEnable("copycat");
            zoo.release("copycat");
        }

        assertRefused(answer, "vn.sen.procedures", "procedures");
    }

    private void assertUnknown(String id) {
        zoo.administrator().get("/api/v1/modules/" + id).expect(404);
    }

    private static void assertRefused(Answer answer, String... words) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.text()).contains(words);
    }
}
