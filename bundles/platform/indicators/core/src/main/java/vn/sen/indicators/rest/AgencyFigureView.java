// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The figure of one agency, or of those that are counted together.
 *
 * @param agencies under which it is counted; none for what belongs to no agency
 * @param members agencies of the period whose amounts are in it
 */
@Schema(name = "AgencyFigure")
public record AgencyFigureView(List<AgencyName> agencies, List<AgencyName> members, FigureView figure) {}
