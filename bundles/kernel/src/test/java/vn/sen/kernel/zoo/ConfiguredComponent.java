// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

import java.util.Map;

/** Shows the configuration it was activated with as a system property. */
public final class ConfiguredComponent {

    public static final String SHOWN = "vn.sen.kernel.zoo.configured";

    void activate(Map<String, Object> properties) {
        System.setProperty(SHOWN, String.valueOf(properties.get("sample.size")));
    }
}
