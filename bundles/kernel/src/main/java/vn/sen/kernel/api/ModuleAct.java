// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

/** What an administrator can do with a module. */
public enum ModuleAct {
    ENABLE,
    DISABLE,
    INSTALL,
    REMOVE
}
