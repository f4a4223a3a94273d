// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.forms.FakeAgencies;
import vn.sen.forms.TestHouse;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.issue.JdbcForms;
import vn.sen.forms.sign.KeySet;
import vn.sen.persistence.ModuleDatabase;

class VerifyFormTest {

    private final ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, JdbcForms.class);
    private final TestHouse house = new TestHouse(database.transactions());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private IssuedForm letter;
    private String keys;

    @BeforeEach
    void issue() throws IOException {
        letter = database.transactions()
                .call(em -> house.forms.issue(
                        em,
                        TestHouse.apology(FakeAgencies.HEALTH, "H12.04-261002-0001")
                                .build()));
        keys = folder.resolve("keys.json").toString();
        Files.writeString(Path.of(keys), house.json.write(KeySet.write(house.keys.published())));
        Files.write(folder.resolve("letter.PDF"), house.forms.pdf(letter.id()).orElseThrow());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_genuine_code_and_file_are_told_with_what_they_say_and_exit_code_0() throws InterruptedException {
        assertThat(run("vi", letter.code(), "--keys", keys)).isZero();
        assertThat(said()).contains("Văn bản thật", "Số: 01/PXL", "Văn bản xin lỗi", "05/11/2026");

        assertThat(run("en", folder.resolve("letter.PDF").toString(), "--keys", keys))
                .isZero();
        assertThat(said()).contains("The form is genuine", "Kính gửi: Bà Nguyễn Thị Hồng Phượng");
    }

    @Test
    void whatever_is_not_genuine_ends_with_exit_code_1() throws InterruptedException {
        assertThat(run("en", "x" + letter.code(), "--keys", keys)).isEqualTo(1);
        assertThat(run("en", "no code", "--keys", keys)).isEqualTo(1);
    }

    @Test
    void without_keys_or_server_or_with_other_files_nothing_is_claimed() throws InterruptedException {
        assertThat(run("en", letter.code())).isEqualTo(3);
        assertThat(run("en")).isEqualTo(2);
        assertThat(run(
                        "en",
                        letter.code(),
                        "--keys",
                        folder.resolve("letter.PDF").toString()))
                .isEqualTo(2);
        assertThat(run("en", folder.resolve("none.pdf").toString(), "--keys", keys))
                .isEqualTo(2);
        assertThat(said()).doesNotContain("The form is genuine");
    }

    private int run(String language, String... arguments) throws InterruptedException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyForm(out, Locale.forLanguageTag(language), Optional.empty()).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
