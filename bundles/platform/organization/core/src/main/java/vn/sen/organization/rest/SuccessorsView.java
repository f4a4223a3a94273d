// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Under which agencies the records of one are counted on a day.
 *
 * @param shareKnown false when there are several: how much went to each is not known
 */
public record SuccessorsView(UUID agency, LocalDate at, boolean shareKnown, List<AgencyView> countedUnder) {}
