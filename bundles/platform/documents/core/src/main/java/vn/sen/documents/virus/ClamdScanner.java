// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.virus;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.documents.api.ScanResult;
import vn.sen.documents.api.VirusScanner;

/** Asks a ClamAV daemon. There is none unless the configuration {@value #PID} names its address. */
@Component(configurationPid = ClamdScanner.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ClamdScanner.Config.class)
public final class ClamdScanner implements VirusScanner {

    public static final String PID = "vn.sen.documents.clamd";

    /** Where the daemon is. */
    @ObjectClassDefinition(name = "ClamAV", description = "The daemon that looks for viruses in files")
    public @interface Config {
        @AttributeDefinition(description = "host:port, or unix:/path/of/the/socket")
        String address();

        @AttributeDefinition(description = "Seconds within which it must go on answering", min = "1", max = "600")
        int seconds() default 60;
    }

    private final ClamdAddress address;
    private final int seconds;

    @Activate
    public ClamdScanner(Config config) {
        this(ClamdAddress.of(config.address()), config.seconds());
    }

    ClamdScanner(ClamdAddress address, int seconds) {
        this.address = address;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "ClamAV (" + address + ")";
    }

    @Override
    public ScanResult scan(InputStream content) throws IOException {
        try (ClamdConnection connection = ClamdConnection.open(address, seconds)) {
            return ClamdReply.read(connection.stream(content));
        }
    }
}
