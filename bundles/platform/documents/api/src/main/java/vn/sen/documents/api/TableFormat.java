// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

/** How a table is written. */
public enum TableFormat {
    /** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, so that Excel shows Vietnamese. */
    CSV("text/csv;charset=utf-8", "csv"),
    /** A spreadsheet of Office Open XML. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String suffix;

    TableFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    public String suffix() {
        return suffix;
    }
}
