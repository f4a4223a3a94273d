// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import java.util.Map;

/**
 * What is kept, encrypted, of what a form says.
 *
 * @param values the template is filled with
 * @param shown {@code ShownContent} as it was signed
 */
record StoredContent(Map<String, Object> values, String shown) {}
