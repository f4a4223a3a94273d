// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.files;

/**
 * A file that goes with a notification, as it is kept with it.
 *
 * @param hash by which the store of files knows it
 */
public record Enclosure(String name, String mediaType, long size, String hash) {}
