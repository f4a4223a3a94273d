// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

/**
 * What an import job needs to know beside the file: stored with the job in front of it.
 *
 * @param by subject of the caller
 * @param language of the messages in the report, {@code vi} or {@code en}
 * @param legalBasis for rows of agencies that name none
 */
public record ImportOrder(ImportedTable table, boolean dryRun, String by, String language, String legalBasis) {}
