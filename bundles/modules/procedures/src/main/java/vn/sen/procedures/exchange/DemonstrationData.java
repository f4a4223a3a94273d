// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.procedures.catalogue.ProcedureStore;

/** Fills an empty catalogue with real procedures when the server runs for a demonstration. */
@Component(service = DemonstrationData.class, immediate = true)
public final class DemonstrationData {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
    private static final String SWITCH = "sen.demo";
    private static final String FILE = "/demo/procedures.json";

    @Activate
    public DemonstrationData(BundleContext bundle, @Reference ProcedureStore store, @Reference ProcedureImport imports)
            throws IOException {
        if (Boolean.parseBoolean(bundle.getProperty(SWITCH)) && store.isEmpty()) {
            ImportOrder order = new ImportOrder(false, "demo", "en");
            ImportReport report = imports.run(order, document(), (done, total, errors) -> {});
            LOG.info("Imported {} procedures for the demonstration", report.created());
        }
    }

    /** The demonstration data: 84 real procedures, each with its source. */
    static byte[] document() throws IOException {
        try (InputStream file = DemonstrationData.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        }
    }
}
