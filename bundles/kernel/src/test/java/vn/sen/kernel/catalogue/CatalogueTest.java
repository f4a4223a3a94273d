// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.text.KernelTexts;

class CatalogueTest {

    @TempDir
    Path folder;

    private Catalogue read() {
        ModuleFolders folders = new ModuleFolders(folder.resolve("modules"), folder.resolve("data"));
        return new CatalogueReader(folders, new FeatureFileReader(new FeatureServiceImpl(), KernelTexts.load())).read();
    }

    private static TestModule survey(String version) {
        return TestModule.named("survey", version).bundle("survey", TestModules.goodBundle("survey"));
    }

    @Test
    void modules_of_the_distribution_and_installed_ones_are_found() {
        survey("1.0.0").writeTo(folder);
        TestModules.good("par").writeInto(folder.resolve("data/par/1.0.0"));
        assertThat(read().entries()).extracting(CatalogueEntry::id).containsExactly("par", "survey");
        assertThat(read().find("survey").orElseThrow().signature()).isEqualTo(SignatureStatus.CORE);
        assertThat(read().find("par").orElseThrow().signature()).isEqualTo(SignatureStatus.UNSIGNED);
    }

    @Test
    void the_newest_version_counts_as_osgi_compares_them() {
        survey("1.9.0").writeTo(folder);
        survey("1.10.0").writeInto(folder.resolve("data/survey/1.10.0"));
        assertThat(read().find("survey").orElseThrow().version()).hasToString("1.10.0");
        assertThat(read().versions("survey")).hasSize(2);
    }

    @Test
    void a_faulty_newer_version_does_not_hide_a_sound_one() {
        survey("1.0.0").writeTo(folder);
        survey("2.0.0").fields(", \"colour\": 1").writeInto(folder.resolve("data/survey/2.0.0"));
        assertThat(read().find("survey").orElseThrow().version()).hasToString("1.0.0");
    }

    @Test
    void of_two_alike_the_one_of_the_distribution_counts() {
        survey("1.0.0").writeTo(folder);
        survey("1.0.0").writeInto(folder.resolve("data/survey/1.0.0"));
        assertThat(read().find("survey").orElseThrow().core()).isTrue();
    }

    @Test
    void a_version_that_runs_counts_before_a_newer_one() {
        survey("1.0.0").writeTo(folder);
        CatalogueEntry running = read().find("survey").orElseThrow();
        survey("2.0.0").writeInto(folder.resolve("data/survey/2.0.0"));
        Catalogue view = read().preferring(List.of(running));
        assertThat(view.find("survey")).contains(running);
    }

    @Test
    void folders_of_work_under_way_and_stray_files_are_no_modules() throws Exception {
        survey("1.0.0").writeInto(folder.resolve("data/.work-1/survey"));
        Files.createDirectories(folder.resolve("modules"));
        Files.writeString(folder.resolve("modules/README"), "text");
        assertThat(read().entries()).isEmpty();
    }

    @Test
    void a_folder_without_a_feature_file_is_listed_with_that_fault() throws Exception {
        Files.createDirectories(folder.resolve("modules/empty"));
        CatalogueEntry entry = read().find("empty").orElseThrow();
        assertThat(entry.problems()).extracting(Problem::code).containsExactly("descriptor-missing");
    }
}
