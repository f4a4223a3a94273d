// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.LocalDate;
import vn.sen.organization.tree.Change;

/**
 * A change that a row asks for.
 *
 * @param row its number
 */
record RowChange(int row, LocalDate effective, String legalBasis, Change change) {}
