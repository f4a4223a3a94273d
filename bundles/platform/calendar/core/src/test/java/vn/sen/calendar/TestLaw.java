// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar;

import java.nio.file.Path;
import vn.sen.calendar.law.Law;
import vn.sen.web.api.ModuleJson;

/** The law as it is shipped. */
public final class TestLaw {

    private TestLaw() {}

    public static Law shipped() {
        return in(Path.of("../../../../config/law"));
    }

    public static Law in(Path folder) {
        return new Law(folder, new ModuleJson());
    }
}
