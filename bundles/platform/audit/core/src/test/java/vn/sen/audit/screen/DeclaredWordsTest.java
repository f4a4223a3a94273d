// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import vn.sen.audit.api.ActTexts;

/** What modules call their acts, in the language of the reader. */
class DeclaredWordsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @TempDir
    private Path folder;

    private final DeclaredWords words = new DeclaredWords();

    @BeforeEach
    void declare() throws Exception {
        Files.writeString(folder.resolve("messages_vi.properties"), "audit.field.title = Tiêu đề “{0}”\n");
        Files.writeString(folder.resolve("messages_en.properties"), "audit.field.title = Title\n");
        words.add(() -> "notices", reference());
    }

    @Test
    void a_field_is_called_what_its_module_says_in_the_language_of_the_reader() {
        assertThat(text(Locale.ENGLISH, "notices", "title")).isEqualTo("Title");
        assertThat(text(VIETNAMESE, "notices", "title")).startsWith("Tiêu đề");
    }

    @Test
    void of_another_module_or_field_it_says_nothing() {
        assertThat(text(Locale.ENGLISH, "petitions", "title")).isEmpty();
        assertThat(text(Locale.ENGLISH, "notices", "body")).isEmpty();
    }

    @Test
    void a_module_that_throws_takes_its_words_from_nobody_else() {
        words.add(
                () -> {
                    throw new IllegalStateException("faulty");
                },
                reference());

        assertThat(text(Locale.ENGLISH, "notices", "title")).isEqualTo("Title");
    }

    @Test
    void a_module_that_has_gone_has_no_words() {
        DeclaredWords others = new DeclaredWords();
        ServiceReference<ActTexts> reference = reference();
        others.add(() -> "notices", reference);
        others.remove(reference);

        assertThat(others.in(Locale.ENGLISH)).isEmpty();
    }

    private String text(Locale locale, String area, String field) {
        Map<String, Properties> texts = words.in(locale);
        return DeclaredWords.text(texts, area, "audit.field." + field).orElse("");
    }

    @SuppressWarnings("unchecked")
    private ServiceReference<ActTexts> reference() {
        Bundle bundle = fake(Bundle.class, Map.of("getSymbolicName", "vn.example"));
        return fake(ServiceReference.class, Map.of("getBundle", bundle));
    }

    @SuppressWarnings("unchecked")
    private <T> T fake(Class<?> type, Map<String, Object> answers) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == args[0];
                case "getEntry" ->
                    folder.resolve(Path.of((String) args[0]).getFileName())
                            .toUri()
                            .toURL();
                default -> answers.get(method.getName());
            };
        });
    }
}
