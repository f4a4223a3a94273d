// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

/** Where an event stands that a recipient could not take. */
public enum HeldState {
    /** It is told again when its pause is over and nothing about the same subject stands before it. */
    WAITING,
    /** It failed too often; an administrator has it told again, or discards it. */
    SET_ASIDE
}
