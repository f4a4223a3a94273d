// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

/** Where a module stands between the wish of the administrator and what runs. */
public enum ModuleState {
    /** Known and not running; nobody asked for it. */
    AVAILABLE,
    /** Being installed, migrated and started. */
    ENABLING,
    /** Running, and every check of the platform is content. */
    ENABLED,
    /** Being drained and stopped. */
    DISABLING,
    /** Wanted, but not running; {@link ModuleStatus#problems()} says why. */
    FAILED
}
