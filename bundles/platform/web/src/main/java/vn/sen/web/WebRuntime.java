// SPDX-License-Identifier: Apache-2.0
package vn.sen.web;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.Authenticator;
import vn.sen.identity.api.RefusedRequests;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.StatementCancellation;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.access.AccessServices;
import vn.sen.web.access.RateLimiter;
import vn.sen.web.access.WebSettings;
import vn.sen.web.api.CurrentRequest;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.container.ContainerParts;
import vn.sen.web.container.ContainerRegistry;
import vn.sen.web.exchange.ThreadRequests;
import vn.sen.web.idempotency.AnswerStore;
import vn.sen.web.openapi.ApiDocument;
import vn.sen.web.openapi.ApiPage;
import vn.sen.web.openapi.ApiSource;
import vn.sen.web.page.HomePage;
import vn.sen.web.time.RequestWatch;

/** Puts the parts of the web service together when the bundle starts, and takes them apart when it stops. */
@Component(
        immediate = true,
        service = {},
        configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.class)
public final class WebRuntime {

    private static final int BUILDERS = 2;

    private final Services services;
    private final ScheduledExecutorService builders;
    private final ScheduledExecutorService watcher;
    private final ContainerRegistry containers;
    private volatile WebSettings settings;

    @Activate
    public WebRuntime(
            BundleContext context, WebSettings settings, @Reference Frontage frontage, @Reference Modules modules)
            throws InvalidSyntaxException {
        this.settings = settings;
        services = new Services(context);
        // Jakarta REST would look for its implementation through class loaders that see nothing of it here.
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        AccessServices access = new AccessServices(
                services.live(Authenticator.class),
                services.live(AgencyAccess.class),
                services.live(RefusedRequests.class),
                new RateLimiter(System::nanoTime),
                () -> this.settings);
        AnswerStore answers =
                new AnswerStore(services.live(Transactions.class, "(osgi.unit.name=web)"), Clock.systemUTC());
        Supplier<Optional<StatementCancellation>> statements = services.live(StatementCancellation.class);
        RequestWatch watch = new RequestWatch(
                () -> this.settings.request_seconds(),
                System::nanoTime,
                (worker, wanted) -> statements.get().ifPresent(database -> database.cancel(worker, wanted)));
        ThreadRequests requests = new ThreadRequests();
        services.offer(CurrentRequest.class, requests, Map.of());
        builders = Executors.newScheduledThreadPool(BUILDERS, work -> daemon(work, "sen-web-builder"));
        containers = new ContainerRegistry(
                context,
                new ContainerParts(
                        frontage.texts(),
                        frontage.shell(),
                        frontage.problems(),
                        frontage.startUp(),
                        access,
                        answers,
                        frontage.assets(),
                        watch,
                        requests),
                builders,
                () -> Optional.of(modules),
                services.live(ModuleGuard.class),
                services.live(ServiceComponentRuntime.class));
        frontage.serving(containers::serves);
        // Not one of the builders, which may be busy with a module that hangs just when the watch is needed.
        watcher = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "sen-web-watch"));
        watcher.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        builders.scheduleWithFixedDelay(answers::clean, 1, 60, TimeUnit.MINUTES);
        ApiSource api = new ApiSource(
                containers::descriptions,
                frontage.province().map(name -> "Sen – " + name.vi()).orElse("Sen"),
                Optional.ofNullable(context.getProperty("sen.version")).orElse("0"));
        Map<String, Object> resource = Map.of("osgi.jakartars.resource", true);
        services.offer(
                HomePage.class, new HomePage(frontage.navigation(), frontage.province(), frontage::serves), resource);
        services.offer(ApiDocument.class, new ApiDocument(api), resource);
        services.offer(ApiPage.class, new ApiPage(api), resource);
        containers.open();
        services.offer(List.of(ModuleExtender.class, ModuleTraffic.class), containers);
    }

    @Modified
    void settings(WebSettings changed) {
        settings = changed;
    }

    @Deactivate
    void stop() {
        services.withdraw();
        containers.close();
        builders.shutdownNow();
        watcher.shutdownNow();
        services.close();
    }

    /** A pool's thread is made when a module first needs it, and would keep that module's context. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(WebRuntime.class.getClassLoader());
        return thread;
    }
}
