// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileKind;

/** Office documents among ZIP files, known by what lies in them. */
final class OfficeKind {

    private OfficeKind() {}

    static FileKind of(Set<String> names, String mime) {
        if (mime.equals(FileKind.ODT.mediaType())) {
            return FileKind.ODT;
        }
        if (mime.equals(FileKind.ODS.mediaType())) {
            return FileKind.ODS;
        }
        if (names.contains("[Content_Types].xml")) {
            if (has(names, "word/document")) {
                return FileKind.DOCX;
            }
            if (has(names, "xl/workbook")) {
                return FileKind.XLSX;
            }
            if (has(names, "ppt/presentation")) {
                return FileKind.PPTX;
            }
        }
        boolean java = names.contains("META-INF/MANIFEST.MF")
                || names.stream().anyMatch(name -> name.endsWith(".class") || name.endsWith(".dex"));
        return java ? FileKind.EXECUTABLE : FileKind.ZIP;
    }

    /** Programs number the main part when they save again. */
    private static boolean has(Set<String> names, String part) {
        return names.stream().anyMatch(name -> name.startsWith(part) && name.endsWith(".xml"));
    }

    /** Macros and controls, which run when the document is opened. */
    static List<FileFault> activeParts(Set<String> names) {
        List<FileFault> faults = new ArrayList<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject") || lower.contains("macrosheets/") || lower.contains("vbadata.xml")) {
                faults.add(FileFault.of("office-macros"));
            } else if (lower.startsWith("basic/") || lower.startsWith("scripts/")) {
                faults.add(FileFault.of("office-macros"));
            } else if (lower.contains("/activex/") || lower.contains("/embeddings/")) {
                faults.add(FileFault.of("office-embedded-object"));
            }
        }
        return faults;
    }
}
