// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.support;

import vn.sen.kernel.zoo.GoodActivator;
import vn.sen.kernel.zoo.GoodComponent;

/** Modules that many tests need. */
public final class TestModules {

    private TestModules() {}

    /** A module {@code id} with one bundle {@code test.<id>} that is always well. */
    public static TestModule good(String id) {
        return TestModule.named(id, "1.0.0").bundle(id, goodBundle(id));
    }

    public static BundleJar goodBundle(String id) {
        return BundleJar.named("test." + id, "1.0.0")
                .activator(GoodActivator.class)
                .component(GoodComponent.class, "");
    }

    /** A module that exports {@code test.<id>.api} in version 1.2. */
    public static TestModule exporting(String id) {
        return TestModule.named(id, "1.0.0")
                .bundle(id, goodBundle(id).header("Export-Package", "test." + id + ".api;version=\"1.2.0\""));
    }

    /** A module that imports {@code test.<other>.api}. */
    public static TestModule importing(String id, String other, String range) {
        return TestModule.named(id, "1.0.0")
                .bundle(
                        id,
                        BundleJar.named("test." + id, "1.0.0")
                                .header("Import-Package", "test." + other + ".api;version=\"" + range + "\""));
    }
}
