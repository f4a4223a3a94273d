// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

/**
 * A row of the tree in the order in which it is read from top to bottom.
 *
 * @param level 0 for the root
 */
public record TreeRow(int level, AgencyView agency) {}
