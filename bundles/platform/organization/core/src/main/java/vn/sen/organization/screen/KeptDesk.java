// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import vn.sen.organization.api.Agency;
import vn.sen.organization.api.Desk;

/** A desk with the agency that keeps it. */
public record KeptDesk(Desk desk, Agency keeper) {}
