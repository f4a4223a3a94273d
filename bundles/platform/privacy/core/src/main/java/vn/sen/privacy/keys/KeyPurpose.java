// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

/** What a key is for; no key serves two purposes. */
public enum KeyPurpose {
    /** AES-256-GCM of personal values. */
    ENCRYPTION,
    /** HMAC-SHA-256 of normalised personal values, to find them again. */
    SEARCH,
    /** HMAC-SHA-256 of records that nobody may change. */
    INTEGRITY
}
