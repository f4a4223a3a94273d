// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

/** A choice of a list in a form. */
public record Option(String value, String label, boolean selected) {}
