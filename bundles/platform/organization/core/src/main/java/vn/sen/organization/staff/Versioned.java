// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

/**
 * A record with the number of its version, which grows with every change.
 *
 * @param version from 1
 */
public record Versioned<T>(T value, long version) {}
