// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileKind;

/**
 * Looks into a ZIP file: which kind of document it is, and whether it is a bomb or carries a program. What it says of its
 * own sizes is not believed; everything is unpacked and counted, and forgotten.
 */
final class ZipInspection {

    private static final String MIME_ENTRY = "mimetype";

    private ZipInspection() {}

    static Found inspect(Path file) throws IOException {
        UnpackingCount count = new UnpackingCount();
        Set<String> names = new HashSet<>();
        List<FileFault> faults = new ArrayList<>();
        String mime = "";
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ArchiveLimits.MOST_ENTRIES) {
                return new Found(
                        FileKind.ZIP, List.of(FileFault.of("archive-too-many-entries", ArchiveLimits.MOST_ENTRIES)));
            }
            for (ZipArchiveEntry entry : entries) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    return new Found(FileKind.ZIP, List.of(FileFault.of("archive-encrypted")));
                }
                if (!names.add(entry.getName())) {
                    faults.add(FileFault.of("archive-entry-twice", shown(entry.getName())));
                }
                if (EntryNames.escapes(entry.getName())) {
                    faults.add(FileFault.of("archive-path", shown(entry.getName())));
                }
                if (entry.getName().equals(MIME_ENTRY) && entry.getSize() < Signatures.HEAD) {
                    mime = count.text(zip.getInputStream(entry));
                }
                count.entry(zip.getInputStream(entry), entry.getCompressedSize(), 1);
                if (count.over()) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // Whoever stops in the middle of an inner archive leaves it broken off.
            if (count.over()) {
                return new Found(FileKind.ZIP, count.faults());
            }
            return new Found(FileKind.ZIP, List.of(FileFault.of("archive-damaged")));
        }
        faults.addAll(count.faults());
        FileKind kind = OfficeKind.of(names, mime);
        faults.addAll(OfficeKind.activeParts(names));
        return new Found(kind, faults.stream().distinct().toList());
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }
}
