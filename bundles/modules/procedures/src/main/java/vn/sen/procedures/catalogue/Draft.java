// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/**
 * A procedure with the text that would be stored of it, so that the text is written once.
 *
 * @param content JSON in composed letters
 */
public record Draft(Procedure procedure, String content) {}
