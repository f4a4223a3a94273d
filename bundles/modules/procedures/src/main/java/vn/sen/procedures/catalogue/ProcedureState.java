// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/** How a version of a procedure stands on a day. */
public enum ProcedureState {
    IN_FORCE,
    ABOLISHED,
    FUTURE
}
