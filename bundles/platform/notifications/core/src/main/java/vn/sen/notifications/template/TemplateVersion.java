// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.time.Instant;

/**
 * What a province made of the texts of a kind at some time.
 *
 * @param original whether it brings back the texts of the module
 * @param reason why, in the words of the author
 */
public record TemplateVersion(
        int version, boolean original, BilingualTexts texts, String author, String reason, Instant madeAt) {}
