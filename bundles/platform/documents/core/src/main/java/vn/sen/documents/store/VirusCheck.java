// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.documents.api.CheckState;
import vn.sen.documents.api.ScanResult;
import vn.sen.documents.api.VirusScanner;

/** Asks the scanner; what it cannot tell is not checked, never clean. */
@Component(service = VirusCheck.class)
public final class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);

    private final Scanners scanners;
    private final Clock clock;

    @Activate
    public VirusCheck(@Reference Scanners scanners) {
        this(scanners, Clock.systemUTC());
    }

    public VirusCheck(Scanners scanners, Clock clock) {
        this.scanners = scanners;
        this.clock = clock;
    }

    /** Opens the bytes to be looked at. */
    public interface Source {
        InputStream open() throws IOException;
    }

    public Verdict of(Source file) {
        Optional<VirusScanner> scanner = scanners.current();
        if (scanner.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        try (InputStream content = file.open()) {
            ScanResult result = scanner.get().scan(content);
            return new Verdict(
                    result.malware().isPresent() ? CheckState.INFECTED : CheckState.CLEAN,
                    result.malware(),
                    Optional.of(clock.instant()));
        } catch (IOException noAnswer) {
            LOG.warn(
                    "A file could not be looked through for viruses and counts as not checked: {}",
                    noAnswer.toString());
            return Verdict.UNKNOWN;
        }
    }

    /** Name of the scanner that is switched on. */
    public Optional<String> scanner() {
        return scanners.current().map(VirusScanner::name);
    }
}
