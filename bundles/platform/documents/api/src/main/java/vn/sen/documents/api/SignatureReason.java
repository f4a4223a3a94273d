// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** What was found about a signature, beside its verdict. */
public enum SignatureReason {
    /** What it says it covers leaves something out or makes no sense. */
    COVERAGE_WRONG,
    /** The bytes are not those that were signed. */
    CONTENT_CHANGED,
    /** The signature was not made with the key of its certificate. */
    SIGNATURE_WRONG,
    /** It cannot be read. */
    UNREADABLE,
    /** It is of a kind that this server does not check. */
    KIND_UNKNOWN,
    /** A hash or a key that can be forged: SHA-1, RSA below 2,048 bits. */
    ALGORITHM_WEAK,
    /** Behind it something was added to the file, which it does not cover. */
    CHANGED_LATER,
    /** The certificate vouches for itself. */
    SELF_SIGNED,
    /** Nobody whom this server trusts vouches for the certificate. */
    ISSUER_UNTRUSTED,
    /** This server has no certificates that it trusts. */
    NO_TRUST_STORE,
    /** The certificate was not valid at the moment that the signature names. */
    CERTIFICATE_NOT_VALID_THEN,
    /** The certificate is over by now. */
    CERTIFICATE_EXPIRED_NOW,
    /** The certificate is not meant for signing. */
    CERTIFICATE_NOT_FOR_SIGNING,
    /** The moment is what the signer's clock said; no time stamp proves it. */
    TIME_CLAIMED,
    /** Whether the certificate was revoked has not been asked. */
    REVOCATION_NOT_CHECKED
}
