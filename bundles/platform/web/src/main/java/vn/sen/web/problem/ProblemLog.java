// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;

/** Names every problem after its request, and writes those that are the server's fault into the log under it, once. */
public final class ProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);

    private ProblemLog() {}

    /** The {@code instance} of the answer. */
    public static String record(ProblemException problem, Exchange exchange) {
        String instance = "urn:uuid:" + exchange.id();
        String method = exchange.head().method();
        String path = exchange.head().path();
        if (problem.status() == 500) {
            LOG.error("{} {} failed, {}", method, path, instance, problem.getCause());
        } else if (problem.status() > 500 && problem.getCause() != null) {
            LOG.warn(
                    "{} {} answered {}: {}, {}",
                    method,
                    path,
                    problem.code(),
                    problem.getCause().getMessage(),
                    instance);
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} {} answered {} {}, {}", method, path, problem.status(), problem.code(), instance);
        }
        return instance;
    }
}
