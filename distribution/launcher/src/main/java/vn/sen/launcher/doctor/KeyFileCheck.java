// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the keys that protect personal data are for this user's eyes only. */
record KeyFileCheck(Path file) implements Check {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    @Override
    public List<Finding> examine() throws IOException {
        if (!Files.exists(file)) {
            return List.of(Finding.fine("doctor.keys.none", file));
        }
        if (!Files.isReadable(file)) {
            return List.of(Finding.fault("doctor.keys.unreadable", file, System.getProperty("user.name")));
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            return List.of(Finding.warning("doctor.keys.open", file));
        }
        return List.of(Finding.fine("doctor.keys.fine", file));
    }
}
