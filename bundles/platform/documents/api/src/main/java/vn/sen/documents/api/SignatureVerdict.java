// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** Whether a signature holds. */
public enum SignatureVerdict {
    /** The bytes are those that were signed, and who signed is vouched for by a certificate that this server trusts. */
    HOLDS,
    /** The bytes are those that were signed, but who signed is not proven. */
    SIGNER_UNPROVEN,
    /** In a form that this server cannot check; says nothing about the signature. */
    NOT_CHECKED,
    /** The bytes are not those that were signed, or the signature is none. */
    BROKEN
}
