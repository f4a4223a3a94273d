// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

/** What an archive may unpack to. */
final class ArchiveLimits {

    static final long MEBIBYTE = 1024L * 1024;
    static final long MOST_UNPACKED = 512 * MEBIBYTE;
    static final int MOST_ENTRIES = 10_000;
    /** How deep archives may lie in one another; the outer one is 1. */
    static final int DEEPEST = 3;
    /** Deflate makes text ten to twenty times smaller, and at most 1,032 times. */
    static final int MOST_RATIO = 200;
    /** Below this an entry may shrink as it likes: a sheet full of the same cell does. */
    static final long RATIO_COUNTS_FROM = 8 * MEBIBYTE;

    private ArchiveLimits() {}
}
