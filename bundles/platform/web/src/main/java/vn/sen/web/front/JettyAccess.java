// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Hands Jetty the answers of the house. Felix shows its Jetty to nobody but those who bring it a connector. */
public final class JettyAccess implements ConnectorFactory, AutoCloseable {

    private static final int NO_THREADS = 0;

    private final ServerAnswers answers;
    private final Set<Server> servers = ConcurrentHashMap.newKeySet();
    private final Set<LateAddressCheck> checks = ConcurrentHashMap.newKeySet();

    public JettyAccess(ServerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new JettyErrors(answers));
        servers.add(server);
        for (Connector connector : server.getConnectors()) {
            HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
            if (http != null) {
                checks.add(LateAddressCheck.in(http.getHttpConfiguration()));
            }
        }
        return new Visitor(server);
    }

    /** Takes the answers back, so that Jetty holds nothing of a bundle that is gone. */
    @Override
    public void close() {
        servers.forEach(server -> server.setErrorHandler(new ErrorHandler()));
        servers.clear();
        checks.forEach(LateAddressCheck::undo);
        checks.clear();
    }

    /** Listens nowhere and is gone as soon as it came: Felix publishes the address of every connector that stays. */
    private static final class Visitor extends LocalConnector {

        Visitor(Server server) {
            super(server, null, null, null, NO_THREADS, new HttpConnectionFactory());
        }

        @Override
        protected void doStart() {
            getServer().removeConnector(this);
        }

        @Override
        protected void doStop() {
            // Nothing was started.
        }
    }
}
