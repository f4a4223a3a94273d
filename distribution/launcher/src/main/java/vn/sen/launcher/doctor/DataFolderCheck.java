// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether this user can write to the data folder, and how much room is left there. */
record DataFolderCheck(Path data, long leastMib, long comfortableMib) implements Check {

    private static final long LEAST_MIB = 200;
    private static final long COMFORTABLE_MIB = 2_048;
    private static final long BYTES_PER_MIB = 1L << 20;

    DataFolderCheck(Path data) {
        this(data, LEAST_MIB, COMFORTABLE_MIB);
    }

    @Override
    public List<Finding> examine() throws IOException {
        Path nearest = data;
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            return List.of(Finding.fault("doctor.data.rights", data, System.getProperty("user.name")));
        }
        long mib = Files.getFileStore(nearest).getUsableSpace() / BYTES_PER_MIB;
        return List.of(Finding.fine("doctor.data.fine", data), room(mib));
    }

    private Finding room(long mib) {
        if (mib < leastMib) {
            return Finding.fault("doctor.disk.little", data, mib, leastMib);
        }
        if (mib < comfortableMib) {
            return Finding.warning("doctor.disk.little", data, mib, comfortableMib);
        }
        return Finding.fine("doctor.disk.fine", mib);
    }
}
