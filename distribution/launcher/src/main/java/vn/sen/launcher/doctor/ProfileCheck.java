// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.Profile;

/** Whether the province profile can be read, and whether the modules it names are there. */
record ProfileCheck(LaunchOptions options) implements Check {

    @Override
    public List<Finding> examine() throws IOException {
        Path file = options.profile();
        if (!Files.isRegularFile(file)) {
            return List.of(Finding.fault("doctor.profile.missing", file));
        }
        Profile profile;
        try {
            profile = Profile.read(file);
        } catch (JsonException e) {
            return List.of(Finding.fault("doctor.profile.invalid", file, String.valueOf(e.getMessage())));
        }
        List<Finding> findings = new ArrayList<>();
        for (String module : profile.modules()) {
            if (!exists(module)) {
                findings.add(Finding.fault("doctor.profile.module", file, module));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.fine("doctor.profile.fine", file, String.join(", ", profile.modules())));
        }
        return findings;
    }

    /** Shipped with the distribution, or installed into the data folder later. */
    private boolean exists(String module) {
        return Files.isRegularFile(
                        options.home().resolve("modules").resolve(module).resolve("feature.json"))
                || Files.isDirectory(options.data().resolve("modules").resolve(module));
    }
}
