// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

/** The folder under {@code bundles} that a bundle's sources stand in. */
enum Layer {
    KERNEL,
    PLATFORM,
    MODULES,
    EXAMPLES,
    CONNECTORS;

    /** Whether bundles of this layer are what a province enables and disables. */
    boolean isModule() {
        return this == MODULES || this == EXAMPLES;
    }
}
