// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** How a key signs. */
public enum SigningAlgorithm {
    SHA256_RSA("SHA256withRSA"),
    SHA256_ECDSA("SHA256withECDSA");

    private final String standardName;

    SigningAlgorithm(String standardName) {
        this.standardName = standardName;
    }

    /** Its name in the Java Cryptography Architecture. */
    public String standardName() {
        return standardName;
    }
}
