// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Refuses ambiguous addresses once the headers are read. Jetty refuses them while it reads the first line, and then does
 * not know whom and in which language it answers. Every request comes past here before any handler.
 */
final class LateAddressCheck implements HttpConfiguration.Customizer {

    private final HttpConfiguration configuration;
    private final UriCompliance rules;

    private LateAddressCheck(HttpConfiguration configuration) {
        this.configuration = configuration;
        this.rules = configuration.getUriCompliance();
    }

    /** Takes over the check of a connector's addresses. */
    static LateAddressCheck in(HttpConfiguration configuration) {
        LateAddressCheck check = new LateAddressCheck(configuration);
        configuration.addCustomizer(check);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return check;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (request.getHttpURI().hasViolations()) {
            String violation = UriCompliance.checkUriCompliance(rules, request.getHttpURI(), null);
            if (violation != null) {
                throw new BadMessageException(violation);
            }
        }
        return request;
    }

    /** Gives the check back to Jetty. */
    void undo() {
        configuration.setUriCompliance(rules);
        configuration.removeCustomizer(this);
    }
}
