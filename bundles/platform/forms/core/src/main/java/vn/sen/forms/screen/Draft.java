// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

/**
 * What an administrator has typed.
 *
 * @param expected the last entry that she has seen; empty when there was none
 */
public record Draft(String source, String validFrom, String reason, String expected) {}
