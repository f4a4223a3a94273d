// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureDigestsTest {

    private static final String FEATURE = """
            {
              "feature-resource-version": "1.0",
              "id": "vn.sen:survey:${project.version}",
              "bundles": [{"id": "vn.sen:survey:${project.version}", "start-order": "1"}],
              "extensions": {"sen-module": {"kind": "mandatory", "type": "json", "json": {"id": "survey"}}}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void each_bundle_gets_the_digest_of_its_bytes_and_keeps_what_else_is_said_of_it() throws IOException {
        Files.writeString(folder.resolve("survey-1.2.0.jar"), "abc");

        String completed = FeatureDigests.complete(FEATURE, "1.2.0", folder);

        assertThat(completed)
                .contains("\"sha256\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")
                .contains("\"start-order\": \"1\"");
    }

    @Test
    void the_version_is_filled_in_everywhere_and_the_rest_is_kept() throws IOException {
        Files.createFile(folder.resolve("survey-1.2.0.jar"));

        String completed = FeatureDigests.complete(FEATURE, "1.2.0", folder);

        assertThat(completed).contains("\"vn.sen:survey:1.2.0\"", "sen-module").doesNotContain("${");
    }

    @Test
    void a_bundle_that_is_not_there_breaks_the_build() {
        assertThatThrownBy(() -> FeatureDigests.complete(FEATURE, "1.2.0", folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("survey-1.2.0.jar");
    }

    @Test
    void every_module_with_a_feature_file_is_assembled_into_its_own_folder() throws IOException {
        Path source = Files.createDirectories(folder.resolve("bundles/modules/survey/src/main/feature"));
        Files.writeString(source.resolve("feature.json"), FEATURE);
        Path bundles = Files.createDirectories(folder.resolve("home/modules/survey/bundles"));
        Files.createFile(bundles.resolve("survey-1.2.0.jar"));

        AssembleModules.assemble("1.2.0", folder.resolve("bundles"), folder.resolve("home"));

        assertThat(folder.resolve("home/modules/survey/feature.json")).content().contains("\"sha256\"");
    }
}
