// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.kernel.support.TestServer.english;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.NavigationEntry;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.text.KernelTexts;

class FeatureFileReaderTest {

    @TempDir
    Path folder;

    private CatalogueEntry read(String feature) {
        try {
            Files.writeString(folder.resolve("feature.json"), feature);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reader().read(folder, "folder-name", SignatureStatus.CORE);
    }

    private static FeatureFileReader reader() {
        return new FeatureFileReader(new FeatureServiceImpl(), KernelTexts.load());
    }

    private static TestModule survey() {
        return TestModules.good("survey");
    }

    @Test
    void a_sound_file_is_read_completely() {
        CatalogueEntry entry =
                read(survey().requires("intake", "[1.0,2)").fields("""
                        , "permissions": ["dossier:read"], "schema": "survey",
                        "navigation": [{"path": "/surveys", "label": {"vi": "Khảo sát", "en": "Surveys"}, "order": 10,
                          "roles": ["ADMINISTRATOR"]}]
                        """).feature());
        assertThat(entry.problems()).isEmpty();
        ModuleDescriptor module = entry.descriptor().orElseThrow();
        assertThat(module.id()).isEqualTo("survey");
        assertThat(module.requires()).containsExactly(new ModuleRequirement("intake", "[1.0,2)"));
        assertThat(module.facts().schema()).contains("survey");
        assertThat(module.facts().permissions()).containsExactly("dossier:read");
        NavigationEntry link = module.facts().navigation().get(0);
        assertThat(link.label().vi()).isEqualTo("Khảo sát");
        assertThat(link.order()).isEqualTo(10);
        assertThat(link.roles()).containsExactly("ADMINISTRATOR");
        assertThat(module.bundles().get(0).file()).isEqualTo(folder.resolve("bundles/survey-1.0.0.jar"));
    }

    @Test
    void a_version_of_maven_becomes_one_of_osgi() {
        CatalogueEntry entry =
                read(survey().feature().replace("test:survey:1.0.0\",", "test:survey:0.1.0-SNAPSHOT\","));
        assertThat(entry.version()).hasToString("0.1.0.SNAPSHOT");
    }

    @Test
    void every_fault_of_the_extension_is_told_at_once() {
        CatalogueEntry entry =
                read(survey().requires("in take", "newest").fields("""
                        , "permissions": "all", "schema": 7, "colour": "red",
                        "navigation": [{"path": "surveys", "label": {"vi": "Khảo sát"}, "order": "first"}]
                        """).feature());
        assertThat(entry.descriptor()).isEmpty();
        assertThat(entry.id()).isEqualTo("survey");
        assertThat(english(entry.problems()))
                .contains("“requires[0].module”", "is \"in take\"")
                .contains("“requires[0].range”", "a version range, for example [1.0,2)")
                .contains("“permissions”", "is \"all\"", "a list of texts")
                .contains("“schema”", "is 7")
                .contains("“colour”", "Known are: description, id, name, navigation")
                .contains("“navigation[0].path”", "a path that begins with /")
                .contains("“navigation[0].label.en” is missing")
                .contains("“navigation[0].order”", "a whole number")
                .contains(folder.resolve("feature.json").toString());
    }

    @Test
    void missing_fields_are_named() {
        String feature = survey().feature();
        int from = feature.indexOf("\"id\": \"survey\"");
        CatalogueEntry entry = read(feature.substring(0, from) + "\"id\": \"survey\"}}}}");
        assertThat(english(entry.problems()))
                .contains("“vendor” is missing", "“name” is missing", "“description” is missing");
    }

    @Test
    void a_file_without_the_extension_is_listed_under_its_folder() {
        CatalogueEntry entry = read("{\"feature-resource-version\": \"1.0\", \"id\": \"test:survey:1.0.0\"}");
        assertThat(entry.id()).isEqualTo("folder-name");
        assertThat(english(entry.problems())).contains("descriptor-extension-missing", "sen-module");
    }

    @Test
    void what_is_no_feature_is_told_without_an_exception() throws IOException {
        for (String text : List.of("", "{", "[]", "{}", "{\"id\": 7}", "{\"id\": \"a\"}", "nonsense")) {
            assertThat(read(text).problems()).as(text).isNotEmpty();
            assertThat(read(text).descriptor()).as(text).isEmpty();
        }
        Files.write(folder.resolve("feature.json"), "{\"id\": \"Thủ\"}".getBytes(StandardCharsets.UTF_16));
        assertThat(english(reader().read(folder, "x", SignatureStatus.CORE).problems()))
                .contains("descriptor-not-utf-8");
        Files.delete(folder.resolve("feature.json"));
        assertThat(english(reader().read(folder, "x", SignatureStatus.CORE).problems()))
                .contains("descriptor-missing");
    }

    @Test
    void a_bundle_without_a_digest_is_refused() {
        CatalogueEntry entry = read(survey().feature().replaceFirst("\"sha256\": \"..", "\"sha256\": \""));
        assertThat(english(entry.problems())).contains("descriptor-digest-missing", "test:survey:1.0.0");
    }

    @Test
    void a_module_without_bundles_is_refused() {
        assertThat(english(read(TestModule.named("empty", "1.0.0").feature()).problems()))
                .contains("descriptor-without-bundles");
    }
}
