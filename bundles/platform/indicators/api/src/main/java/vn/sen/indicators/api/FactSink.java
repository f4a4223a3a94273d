// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import org.osgi.annotation.versioning.ProviderType;

/** Takes facts while a source finds them. For one thread. */
@ProviderType
public interface FactSink {

    /**
     * Takes a fact. What is never told has no value; a fact of a measure, a period or an agency that was not asked for is
     * left aside.
     *
     * @throws IllegalArgumentException when it was told already, or when a source tells more than a million
     */
    void tell(Fact fact);
}
