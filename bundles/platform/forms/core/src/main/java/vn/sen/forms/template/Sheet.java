// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import vn.sen.forms.law.Paper;

/**
 * All that decides how a form looks: kept with each form that was issued, so that it is printed the same for ever.
 *
 * @param formNumber number of the form in the regulation
 * @param style the style sheet that all forms share
 * @param source the template
 */
public record Sheet(String formNumber, String title, Paper paper, String style, String source) {}
