// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** What the bytes of a file are, found in them and never in its name. */
public enum FileKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    TIFF("image/tiff"),
    WEBP("image/webp"),
    ZIP("application/zip"),
    /** Plain text in UTF-8, comma-separated values too. */
    TEXT("text/plain"),
    XML("application/xml"),
    HTML("text/html"),
    SVG("image/svg+xml"),
    /** Office files from before 2007; what they carry cannot be looked through. */
    OLD_OFFICE("application/x-ole-storage"),
    /** Programs and scripts, also those of Java. */
    EXECUTABLE("application/x-executable"),
    /** Archives other than ZIP. */
    OTHER_ARCHIVE("application/x-archive"),
    UNKNOWN("application/octet-stream");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
