// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.Problem;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.text.Languages;

/** Says in both languages why a module is not served. */
final class PlatformWords {

    private final BundleTexts texts;

    PlatformWords(BundleTexts texts) {
        this.texts = texts;
    }

    Problem problem(String code, Object... args) {
        String key = "module." + code;
        return new Problem(
                code,
                new LocalizedText(
                        texts.in(Languages.VIETNAMESE).get(key, args),
                        texts.in(Languages.ENGLISH).get(key, args)));
    }
}
