// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.KeyRing;
import vn.sen.kernel.api.Modules;

/**
 * Prepares the accounts once the server has started, so that the first to ask need not wait, and deletes each hour what
 * has ended. Waits for the modules, because the processor is short until they run.
 */
@Component(
        service = {},
        immediate = true)
public final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final Modules modules;
    private final IdentityStore store;
    private final Sessions sessions;
    private final KeyRing keys;
    private final Grants grants;
    private final RevokedTokens revoked;
    private final FailureThrottle throttle;
    private final Bundle system;
    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public Housekeeping(
            BundleContext context,
            @Reference Modules modules,
            @Reference IdentityStore store,
            @Reference Sessions sessions,
            @Reference KeyRing keys,
            @Reference Grants grants,
            @Reference RevokedTokens revoked,
            @Reference FailureThrottle throttle) {
        system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.modules = modules;
        this.store = store;
        this.sessions = sessions;
        this.keys = keys;
        this.grants = grants;
        this.revoked = revoked;
        this.throttle = throttle;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "identity-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        askAgain();
        executor.scheduleWithFixedDelay(
                this::sweep, SWEEP_EVERY.toMillis(), SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for work under way without interrupting it: an interrupt would close the embedded database's file. */
    @Deactivate
    void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Work on accounts is still under way after 10 seconds; stopping goes on without it");
        }
    }

    private void askAgain() {
        executor.schedule(this::prepareOnceStarted, ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void prepareOnceStarted() {
        if (!modules.reconciled()) {
            askAgain();
            return;
        }
        guarded("Preparing the accounts", () -> {
            store.prepare();
            keys.prepare();
        });
    }

    private void sweep() {
        guarded("Deleting ended sessions, permissions and keys", () -> {
            sessions.sweep();
            keys.sweep();
            grants.sweep();
            revoked.sweep();
            throttle.sweep();
        });
    }

    /** The boundary of our own thread: a failure is told, and the next request or hour tries again. */
    private void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (system.getState() == Bundle.STOPPING) {
                LOG.debug("{} was left undone because the server stops", what, failed);
                return;
            }
            LOG.warn("{} failed and will be tried again: {}", what, failed.toString());
        }
    }
}
