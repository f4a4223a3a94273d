// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Flyway tells, for whoever looks for it; a failure is reported by this bundle, once and in words. */
public final class MigrationLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> origin) {
        return new DebugLog(LoggerFactory.getLogger(origin));
    }

    /** Writes everything as detail. */
    private record DebugLog(Logger target) implements Log {

        @Override
        public void debug(String message) {
            target.trace(message);
        }

        @Override
        public void info(String message) {
            target.debug(message);
        }

        @Override
        public void warn(String message) {
            target.debug(message);
        }

        @Override
        public void error(String message) {
            target.debug(message);
        }

        @Override
        public void error(String message, Exception cause) {
            target.debug(message, cause);
        }

        @Override
        public void notice(String message) {
            target.debug(message);
        }
    }
}
