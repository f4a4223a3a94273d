// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An attribute that a module's Metatype defines.
 *
 * @param cardinality 0: one value; positive: an array; negative: a collection
 * @param options the only values allowed; empty: any
 * @param needed no default stands for it
 */
record SettingDefinition(
        String name,
        SettingType type,
        int cardinality,
        List<String> options,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        boolean needed) {}
