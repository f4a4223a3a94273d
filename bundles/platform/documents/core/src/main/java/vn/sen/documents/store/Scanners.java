// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.documents.api.VirusScanner;

/** The scanner that is switched on, if one is. */
@Component(service = Scanners.class)
public final class Scanners {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VirusScanner scanner;

    public Scanners() {
        // Declarative Services set the scanner, when there is one.
    }

    /** With this scanner from the start. */
    public Scanners(VirusScanner scanner) {
        this.scanner = scanner;
    }

    public Optional<VirusScanner> current() {
        return Optional.ofNullable(scanner);
    }
}
