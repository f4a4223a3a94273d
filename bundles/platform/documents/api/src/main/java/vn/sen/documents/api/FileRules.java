// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which files a module takes in one place.
 *
 * @param allowed kinds; every other is refused
 * @param mostBytes size above which a file is refused, at least 1
 */
public record FileRules(Set<FileKind> allowed, long mostBytes) {

    public FileRules {
        allowed = Set.copyOf(allowed);
        if (allowed.isEmpty() || mostBytes < 1) {
            throw new IllegalArgumentException("Rules allow at least one kind and one byte");
        }
    }

    /** What citizens hand in: PDF, office files without macros, pictures. */
    public static FileRules papers(long mostBytes) {
        return new FileRules(
                EnumSet.of(
                        FileKind.PDF,
                        FileKind.DOCX,
                        FileKind.XLSX,
                        FileKind.ODT,
                        FileKind.ODS,
                        FileKind.JPEG,
                        FileKind.PNG,
                        FileKind.TIFF),
                mostBytes);
    }

    public static FileRules only(FileKind kind, long mostBytes) {
        return new FileRules(EnumSet.of(kind), mostBytes);
    }
}
