// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/**
 * A procedure ready to be sent. The array belongs to the cache and must not be changed.
 *
 * @param body JSON in UTF-8
 * @param tag value of the entity tag
 */
public record Rendered(byte[] body, String tag) {}
