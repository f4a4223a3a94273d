// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

/** Why figures could not be computed anew. */
public enum StaleReason {
    /** The module's source threw; the log says what. */
    SOURCE_FAILED,
    /** It took longer than the platform allows. */
    SOURCE_TOO_SLOW,
    /** It told something that cannot be: a fact twice, or too many. */
    FACTS_REFUSED,
    /** A version of the measure means something else than when it was first declared; that needs a further version. */
    MEANING_CHANGED
}
