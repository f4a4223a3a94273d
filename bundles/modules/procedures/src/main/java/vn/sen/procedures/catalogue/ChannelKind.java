// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

/** A way to hand in a dossier. */
public enum ChannelKind {
    ONLINE,
    POST,
    DESK
}
