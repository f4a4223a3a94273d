// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.role;

import java.util.Map;
import java.util.Optional;
import vn.sen.web.api.Texts;

/** What roles are called and what they allow, for one page. A role that nobody declares any more shows its name. */
public final class RoleNames {

    private final Map<String, DeclaredTexts> declared;

    RoleNames(Map<String, DeclaredTexts> declared) {
        this.declared = Map.copyOf(declared);
    }

    /** What the role is called. */
    public String label(String role, Texts texts) {
        return text("role." + role, role, texts).orElse(role);
    }

    /** One sentence on what the role allows; empty when nobody says. */
    public String may(String role, Texts texts) {
        return text("role." + role + ".may", role, texts).orElse("");
    }

    private Optional<String> text(String key, String role, Texts texts) {
        if (texts.has(key)) {
            return Optional.of(texts.get(key));
        }
        return Optional.ofNullable(declared.get(role)).flatMap(bundle -> bundle.text(key, texts.locale()));
    }
}
