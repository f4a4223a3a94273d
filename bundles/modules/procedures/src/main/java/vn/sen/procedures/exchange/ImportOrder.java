// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

/**
 * What an import job needs to know beside the document: stored with the job in front of it.
 *
 * @param by subject of the caller
 * @param language of the messages in the report, {@code vi} or {@code en}
 */
public record ImportOrder(boolean dryRun, String by, String language) {}
