// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The i18n texts of one module in one language: its own, then the platform's. Safe for many threads. */
@ProviderType
public interface Texts {

    Locale locale();

    /**
     * The text of a key with its placeholders filled as {@link java.text.MessageFormat} does. A key without text gives
     * the key itself, so that the fault is seen and the page still works.
     */
    String get(String key, Object... args);

    boolean has(String key);
}
