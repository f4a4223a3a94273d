// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import vn.sen.indicators.api.Amounts;

/** The amounts of one agency in one month, as they were kept at the moment asked for. */
record StoredFigure(YearMonth month, UUID agency, int version, Amounts amounts, Instant computedAt) {}
