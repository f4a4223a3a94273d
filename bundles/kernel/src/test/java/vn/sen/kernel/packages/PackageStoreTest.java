// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.kernel.support.TestServer.english;
import static vn.sen.kernel.support.TestServer.refusals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.api.SignatureStatus;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.FeatureFileReader;
import vn.sen.kernel.support.PackageSigner;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.text.KernelTexts;

class PackageStoreTest {

    private static final long MOST = 64 * 1024;

    @TempDir
    Path folder;

    private Path installed;
    private PackageStore store;

    @BeforeEach
    void an_empty_store() {
        installed = folder.resolve("modules");
        KernelTexts texts = KernelTexts.load();
        store = new PackageStore(installed, new FeatureFileReader(new FeatureServiceImpl(), texts), texts, MOST);
    }

    private CatalogueEntry add(byte[] bytes, CatalogueEntry... known) throws Exception {
        return store.add(new ByteArrayInputStream(bytes), new Catalogue(List.of(known)));
    }

    private String refused(byte[] bytes, CatalogueEntry... known) throws Exception {
        String told =
                english(refusals(() -> store.add(new ByteArrayInputStream(bytes), new Catalogue(List.of(known)))));
        assertThat(contents()).as("nothing of a refused package is kept").isEmpty();
        return told;
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> children = Files.list(installed)) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }

    private static byte[] with(String name, byte[] bytes) {
        Map<String, byte[]> entries =
                new LinkedHashMap<>(TestModules.good("survey").entries());
        entries.put(name, bytes);
        return TestModule.zip(entries);
    }

    @Test
    void a_sound_package_is_unpacked_into_the_folder_of_its_version() throws Exception {
        CatalogueEntry entry = add(TestModules.good("survey").asPackage());
        assertThat(entry.problems()).isEmpty();
        assertThat(entry.folder()).isEqualTo(installed.resolve("survey/1.0.0"));
        assertThat(entry.signature()).isEqualTo(SignatureStatus.UNSIGNED);
        assertThat(entry.folder().resolve("bundles/survey-1.0.0.jar")).exists();
        assertThat(contents()).containsExactly("survey");
    }

    @Test
    void entries_that_would_leave_the_folder_are_refused() throws Exception {
        for (String name : List.of(
                "../evil.jar", "bundles/../../evil.jar", "/etc/evil", "bundles\\evil.jar", "bundles/a/b.jar", "x.sh")) {
            assertThat(refused(with(name, new byte[1]))).contains("package-entry-unexpected", "“" + name + "”");
        }
        assertThat(folder.resolve("evil.jar")).doesNotExist();
    }

    @Test
    void a_jar_that_the_feature_file_does_not_name_is_refused() throws Exception {
        assertThat(refused(with("bundles/stowaway-1.0.0.jar", new byte[1])))
                .contains("package-entry-unexpected", "stowaway");
    }

    @Test
    void a_bomb_is_stopped_while_it_is_unpacked() throws Exception {
        byte[] bomb = with("bundles/bomb-1.0.0.jar", new byte[(int) MOST * 5]);
        assertThat(bomb.length).as("small as it is sent").isLessThan((int) MOST);
        assertThat(refused(bomb)).contains("package-too-large");
    }

    @Test
    void a_package_that_is_too_large_is_not_read_to_its_end() throws Exception {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };
        assertThat(english(refusals(() -> store.add(endless, new Catalogue(List.of())))))
                .contains("package-too-large");
    }

    @Test
    void a_changed_byte_is_refused() throws Exception {
        Map<String, byte[]> entries = TestModules.good("survey").entries();
        byte[] jar = entries.get("bundles/survey-1.0.0.jar");
        jar[jar.length / 2] ^= 1;
        assertThat(refused(TestModule.zip(entries))).contains("bundle-modified", "survey-1.0.0.jar");
    }

    @Test
    void what_is_no_package_is_refused() throws Exception {
        assertThat(refused("no zip at all".getBytes(StandardCharsets.UTF_8))).contains("package-unreadable");
        assertThat(refused(new byte[0])).contains("package-unreadable");
        assertThat(refused(TestModule.zip(Map.of("bundles/a.jar", new byte[1]))))
                .contains("package-without-feature");
        assertThat(refused(TestModule.zip(Map.of("feature.json", "{".getBytes(StandardCharsets.UTF_8)))))
                .contains("descriptor-not-json", "The file feature.json");
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        byte[] half = TestModules.good("survey").asPackage();
        InputStream stream = new SequenceInputStream(new ByteArrayInputStream(half, 0, half.length / 2), broken);
        assertThatThrownBy(() -> store.add(stream, new Catalogue(List.of())))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(contents()).isEmpty();
    }

    @Test
    void a_version_that_is_there_is_refused_and_another_vendors_id_too() throws Exception {
        CatalogueEntry there = add(TestModules.good("survey").asPackage());
        store.remove("survey");
        assertThat(refused(TestModules.good("survey").asPackage(), there)).contains("version-installed", "1.0.0");
        byte[] thief = TestModule.named("survey", "2.0.0")
                .vendor("Thief", "com.thief")
                .bundle("survey", TestModules.goodBundle("survey"))
                .asPackage();
        assertThat(refused(thief, there)).contains("module-of-another-vendor", "“Sen”", "“Thief”");
    }

    @Test
    void a_package_whose_every_entry_is_signed_is_signed() throws Exception {
        CatalogueEntry entry = add(PackageSigner.sign(TestModules.good("survey").asPackage(), folder));
        assertThat(entry.signature()).isEqualTo(SignatureStatus.SIGNED);
    }

    @Test
    void a_signed_package_with_a_changed_entry_is_refused() throws Exception {
        byte[] signed = PackageSigner.sign(TestModules.good("survey").asPackage(), folder);
        Map<String, byte[]> entries = PackageSigner.entries(signed);
        entries.computeIfPresent(
                "feature.json",
                (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("Test module", "Best module")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(TestModule.zip(entries))).contains("package-modified");
    }

    @Test
    void a_package_that_is_signed_only_in_part_is_refused() throws Exception {
        byte[] signed = PackageSigner.sign(TestModules.good("survey").asPackage(), folder);
        Map<String, byte[]> entries = PackageSigner.entries(signed);
        entries.put("bundles/added-1.0.0.jar", new byte[1]);
        assertThat(refused(TestModule.zip(entries))).contains("package-partly-signed", "added-1.0.0.jar");
    }

    @Test
    void remains_of_a_crash_are_tidied_away() throws Exception {
        Files.createDirectories(installed.resolve(".work-1/content/bundles"));
        Files.writeString(installed.resolve(".work-1/received"), "half");
        store.tidy();
        assertThat(contents()).isEmpty();
    }

    @Test
    void a_removed_module_is_gone_with_all_its_versions() throws Exception {
        add(TestModules.good("survey").asPackage());
        store.remove("survey");
        assertThat(contents()).isEmpty();
    }
}
