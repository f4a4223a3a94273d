// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** The place where files lie does not answer, is full, or has lost a file that it should have. */
public final class FilesUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FilesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public FilesUnavailableException(String message) {
        super(message);
    }
}
