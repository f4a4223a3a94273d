// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.print;

import java.time.Instant;
import java.util.Map;
import vn.sen.forms.template.Sheet;

/**
 * A form to be printed.
 *
 * @param values of the template
 * @param square what the QR code says
 * @param code the signed code, for readers that do not see the picture; empty for a specimen
 * @param content what the code covers, for the same readers
 * @param made the moment that stands in the file
 */
public record PrintJob(
        Sheet sheet, Map<String, Object> values, String square, String code, String content, Instant made) {}
