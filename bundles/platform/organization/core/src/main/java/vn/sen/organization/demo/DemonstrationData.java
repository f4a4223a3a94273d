// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.demo;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.organization.exchange.AgencyImport;
import vn.sen.organization.exchange.ImportOrder;
import vn.sen.organization.exchange.ImportReport;
import vn.sen.organization.exchange.ImportedTable;
import vn.sen.organization.exchange.UnreadableTableException;
import vn.sen.organization.register.ActRegister;

/**
 * Fills an empty register with the agencies of Cà Mau and Bạc Liêu before and after 2025-07-01 when the server runs for a
 * demonstration. What is not confirmed is marked so in the file, and shown so.
 */
@Component(service = DemonstrationData.class, immediate = true)
public final class DemonstrationData {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
    private static final String SWITCH = "sen.demo";
    private static final String FILE = "/demo/agencies.csv";

    @Activate
    public DemonstrationData(
            BundleContext bundle,
            @Reference ActRegister register,
            @Reference AgencyImport imports,
            @Reference DemonstrationPlaces places)
            throws IOException, UnreadableTableException {
        if (Boolean.parseBoolean(bundle.getProperty(SWITCH)) && register.all().isEmpty()) {
            ImportReport report = imports.run(
                    new ImportOrder(ImportedTable.AGENCIES, false, "demo", "en", "Demo"),
                    table(),
                    (done, total, errors) -> {});
            places.fill();
            LOG.info("Recorded {} agencies for the demonstration, refused {} rows", report.created(), report.refused());
        }
    }

    /** The table of agencies. */
    static byte[] table() throws IOException {
        try (InputStream file = DemonstrationData.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        }
    }
}
