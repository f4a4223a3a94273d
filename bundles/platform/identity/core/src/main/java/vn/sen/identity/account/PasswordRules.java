// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a password that a person chooses must be. Length protects; rules about kinds of characters do not. */
@Component(service = PasswordRules.class, configurationPid = "vn.sen.identity.passwords")
@Designate(ocd = PasswordRules.Config.class)
public final class PasswordRules {

    /** Characters that a password may have at most; hashing longer ones would only cost time. */
    public static final int LONGEST = 128;

    /** Below this no setting goes. */
    static final int FLOOR = 8;

    private static final int FEWEST_DIFFERENT = 4;

    /** What is left beside words that everybody here would try must still be something to guess. */
    private static final int LEFT_BESIDE_CONTEXT = 5;

    /** Rules of passwords. */
    @ObjectClassDefinition(name = "Passwords", description = "What a password that a person chooses must be")
    public @interface Config {
        @AttributeDefinition(description = "Characters at least; never fewer than 8, and 15 are better", min = "8")
        int shortest() default 12;

        @AttributeDefinition(description = "Words that everybody here would try, beside the province's name")
        String[] contextWords() default {};
    }

    private final int shortest;
    private final List<String> contextWords;

    @Activate
    public PasswordRules(Config config, BundleContext context) {
        this(config.shortest(), contextWords(config.contextWords(), ProvinceNames.of(context)));
    }

    PasswordRules(int shortest, List<String> contextWords) {
        this.shortest = Math.max(FLOOR, Math.min(shortest, LONGEST));
        this.contextWords = contextWords.stream()
                .map(PasswordRules::letters)
                .filter(word -> word.length() > 2)
                .toList();
    }

    public int shortest() {
        return shortest;
    }

    /** The code of what is wrong with a password for this account; its text stands under {@code fault.<code>}. */
    public Optional<String> fault(String password, String accountName) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (plain.codePointCount(0, plain.length()) < shortest) {
            return Optional.of("password-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password-long");
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.contains(accountName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password-has-name");
        }
        if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT || CommonPasswords.include(lower)) {
            return Optional.of("password-common");
        }
        if (isMostlyContext(lower)) {
            return Optional.of("password-context");
        }
        return Optional.empty();
    }

    /** Whether hardly anything is left once digits, signs and the words of this place are taken away. */
    private boolean isMostlyContext(String password) {
        String before = letters(password);
        String left = before;
        for (String word : contextWords) {
            left = left.replace(word, "");
        }
        return left.length() < before.length() && left.length() < LEFT_BESIDE_CONTEXT;
    }

    private static String letters(String text) {
        return SearchText.fold(text).replaceAll("[^\\p{L}]", "");
    }

    private static List<String> contextWords(String[] configured, List<String> province) {
        List<String> words = new ArrayList<>(List.of(configured));
        words.addAll(province);
        words.addAll(List.of("sen", "admin", "matkhau", "password", "dichvucong", "motcua"));
        return words;
    }
}
