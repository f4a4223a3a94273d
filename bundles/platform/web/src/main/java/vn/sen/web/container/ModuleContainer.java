// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.exchange.ThreadRequests;
import vn.sen.web.openapi.ApiPart;
import vn.sen.web.problem.FailureReading;
import vn.sen.web.problem.ProblemLog;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.problem.TooLongFilter;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.time.RequestWatch;
import vn.sen.web.time.TimedRequest;

/**
 * The Jersey container of one bundle, with a gate before it and a counter behind it. To activate the resources and begin
 * takes a tenth of a second; a container that is not eager does so with the first request.
 */
final class ModuleContainer {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Supplier<ResourceConfig> contents;
    private final ClassLoader moduleLoader;
    private final Supplier<BundleTexts> texts;
    private final ProblemRenderer problems;
    private final RequestWatch watch;
    private final ThreadRequests requests;
    private final Supplier<ApiPart> description;
    private final RequestGate gate = new RequestGate();
    private final TrafficCounter counter = new TrafficCounter();
    private final boolean eager;
    private volatile Optional<ServletConfig> config = Optional.empty();
    private volatile Optional<ServletContainer> jersey = Optional.empty();
    private volatile Optional<Throwable> initFailure = Optional.empty();

    /** @param contents made once for each attempt to begin */
    ModuleContainer(
            Supplier<ResourceConfig> contents,
            ClassLoader moduleLoader,
            Supplier<BundleTexts> texts,
            ContainerParts parts,
            Supplier<ApiPart> description,
            boolean eager) {
        this.contents = contents;
        this.moduleLoader = moduleLoader;
        this.texts = texts;
        this.problems = parts.problems();
        this.watch = parts.watch();
        this.requests = parts.requests();
        this.description = description;
        this.eager = eager;
    }

    ApiPart description() {
        return description.get();
    }

    /** Tells where the HTTP server offers the container; what it tells first counts. */
    void offeredBy(ServletConfig given) throws ServletException {
        if (config.isEmpty()) {
            config = Optional.of(given);
        }
        if (eager) {
            begin();
        }
    }

    /** Activates the resources and has Jersey begin its work, unless it has, or nobody can come yet. */
    synchronized void begin() throws ServletException {
        if (jersey.isPresent() || config.isEmpty()) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jersey looks for its own parts through the context class loader, which has to be one that sees Jersey.
        thread.setContextClassLoader(ModuleContainer.class.getClassLoader());
        try {
            ServletContainer container = new ServletContainer(contents.get());
            container.init(config.get());
            jersey = Optional.of(container);
        } catch (RuntimeException | LinkageError | ServletException badModule) {
            // Boundary to the module, whose resource classes Jersey takes apart here. The whiteboard would keep a
            // failure for itself; the administrator has to know.
            initFailure = Optional.of(badModule);
            throw badModule;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Answers a request, unless the container lets nobody in any more.
     *
     * @return false when nothing was done
     */
    boolean answer(HttpServletRequest plain, HttpServletResponse response) throws ServletException, IOException {
        if (!gate.enter()) {
            return false;
        }
        HttpServletRequest request = new FullPathRequest(plain);
        Exchange exchange = new Exchange(request, texts.get());
        long begun = System.nanoTime();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(moduleLoader);
        boolean goesOn = false;
        try {
            if (!BodyType.isReadable(request.getContentType())) {
                send(ProblemException.problem(415, "unsupported-media-type").build(), exchange, response);
                return true;
            }
            request.setAttribute(Exchange.KEY, exchange);
            within(exchange, request, response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new LeaveAtTheEnd(response, begun));
                goesOn = true;
            }
            return true;
        } finally {
            thread.setContextClassLoader(before);
            if (!goesOn) {
                leave(response, begun);
            }
        }
    }

    private void within(Exchange exchange, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TimedRequest timed = watch.enter(request);
        try {
            request.setAttribute(TimedRequest.KEY, timed);
            requests.enter(exchange);
            if (jersey.isEmpty()) {
                begin();
            }
            jersey.orElseThrow().service(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            // Boundary to the module. Mostly the filters have answered; here arrives what was interrupted while it
            // wrote its answer, and what
            // Jersey could not read before it knew the method.
            boolean interrupted = timed.settle();
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            send(interrupted ? TooLongFilter.problem(failure) : FailureReading.read(failure), exchange, response);
        } finally {
            requests.leave();
            watch.leave(timed);
        }
    }

    /** Why the container could not begin its work. */
    Optional<Throwable> initFailure() {
        return initFailure;
    }

    ModuleTraffic.Traffic traffic(String module, String bundle) {
        return counter.read(module, bundle, gate.inside());
    }

    boolean drain(Duration bound) throws InterruptedException {
        return gate.drain(bound);
    }

    void refuseFromNowOn() {
        gate.close();
    }

    /** Ends the container, after those inside. */
    void end() {
        // A container that another replaces may still have requests inside, which would break with it.
        try {
            gate.drain(FAREWELL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            config = Optional.empty();
            jersey.ifPresent(ServletContainer::destroy);
        }
    }

    /** Tells somebody who comes too late to come again. */
    void refuse(HttpServletRequest plain, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(new FullPathRequest(plain), texts.get());
        send(FailureReading.moduleStopping(), exchange, response);
    }

    private void send(ProblemException problem, Exchange exchange, HttpServletResponse response) throws IOException {
        problems.render(problem, ProblemLog.record(problem, exchange), exchange).writeTo(response, exchange.head());
    }

    private void leave(HttpServletResponse response, long begun) {
        counter.answered(response.getStatus(), System.nanoTime() - begun);
        gate.leave();
    }

    private final class LeaveAtTheEnd implements AsyncListener {

        private final HttpServletResponse response;
        private final long begun;

        LeaveAtTheEnd(HttpServletResponse response, long begun) {
            this.response = response;
            this.begun = begun;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            leave(response, begun);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
