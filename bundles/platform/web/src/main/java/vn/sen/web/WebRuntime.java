// SPDX-License-Identifier: Apache-2.0
package vn.sen.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.util.tracker.ServiceTracker;
import vn.sen.identity.api.Authenticator;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.access.AccessServices;
import vn.sen.web.access.RateLimiter;
import vn.sen.web.access.WebSettings;
import vn.sen.web.api.CurrentRequest;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.container.ContainerParts;
import vn.sen.web.container.ContainerRegistry;
import vn.sen.web.exchange.ThreadRequests;
import vn.sen.web.front.AssetServlet;
import vn.sen.web.front.FrontFilter;
import vn.sen.web.front.NotFoundServlet;
import vn.sen.web.idempotency.AnswerStore;
import vn.sen.web.json.StrictJson;
import vn.sen.web.openapi.ApiDocument;
import vn.sen.web.openapi.ApiPage;
import vn.sen.web.openapi.ApiSource;
import vn.sen.web.page.Assets;
import vn.sen.web.page.HomePage;
import vn.sen.web.page.Navigation;
import vn.sen.web.page.Province;
import vn.sen.web.page.Shell;
import vn.sen.web.page.TemplatePackage;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.time.RequestWatch;

/** Puts the parts of the web service together when the bundle starts, and takes them apart when it stops. */
@Component(
        immediate = true,
        service = {},
        configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.class)
public final class WebRuntime {

    private static final int BUILDERS = 2;

    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final ScheduledExecutorService builders;
    private final ScheduledExecutorService watcher;
    private final ContainerRegistry containers;
    private volatile WebSettings settings;

    @Activate
    public WebRuntime(BundleContext context, WebSettings settings) throws InvalidSyntaxException {
        this.settings = settings;
        // Jakarta REST would look for its implementation through class loaders that see nothing of it here.
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        Bundle bundle = context.getBundle();
        BundleTexts texts = BundleTexts.read(bundle::getEntry, Optional.empty());
        ObjectMapper json = StrictJson.mapper();
        Optional<LocalizedText> province = Province.name(
                Optional.ofNullable(context.getProperty("sen.profile")).map(Path::of), json);
        Supplier<Optional<Modules>> modules = live(context, Modules.class);
        Navigation navigation = new Navigation(modules);
        Assets assets = new Assets();
        TemplatePackage templates = new TemplatePackage(
                bundle.adapt(BundleWiring.class).getClassLoader(),
                bundle.getSymbolicName() + ".pages",
                assets.styles(bundle),
                assets.scripts(bundle));
        Shell shell = new Shell(templates, texts, navigation, province, this::serves);
        ProblemRenderer problems = new ProblemRenderer(json, shell);
        AccessServices access = new AccessServices(
                live(context, Authenticator.class), new RateLimiter(System::nanoTime), () -> this.settings);
        AnswerStore answers = new AnswerStore(
                live(
                        context,
                        context.createFilter(
                                "(&(objectClass=" + Transactions.class.getName() + ")(osgi.unit.name=web))")),
                Clock.systemUTC());
        RequestWatch watch = new RequestWatch(() -> this.settings.request_seconds(), System::nanoTime);
        ThreadRequests requests = new ThreadRequests();
        register(context, CurrentRequest.class, requests, Map.of());
        builders = Executors.newScheduledThreadPool(BUILDERS, work -> daemon(work, "sen-web-builder"));
        containers = new ContainerRegistry(
                context,
                new ContainerParts(texts, shell, problems, access, answers, assets, watch, requests),
                builders,
                modules,
                live(context, ModuleGuard.class),
                live(context, ServiceComponentRuntime.class));
        // Not one of the builders, which may be busy with a module that hangs just when the watch is needed.
        watcher = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "sen-web-watch"));
        watcher.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        builders.scheduleWithFixedDelay(answers::clean, 1, 60, TimeUnit.MINUTES);
        ApiSource api = new ApiSource(
                containers::descriptions,
                province.map(name -> "Sen – " + name.vi()).orElse("Sen"),
                Optional.ofNullable(context.getProperty("sen.version")).orElse("0"));
        Map<String, Object> resource = Map.of("osgi.jakartars.resource", true);
        register(context, HomePage.class, new HomePage(navigation, province), resource);
        register(context, ApiDocument.class, new ApiDocument(api), resource);
        register(context, ApiPage.class, new ApiPage(api), resource);
        containers.open();
        NotFoundServlet notFound = new NotFoundServlet(problems, texts);
        register(
                context,
                Servlet.class,
                notFound,
                Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        "/",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ERROR_PAGE,
                        new String[] {"4xx", "5xx"}));
        register(
                context,
                Servlet.class,
                new AssetServlet(assets, notFound),
                Map.of(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, Assets.ROOT + "/*"));
        register(
                context,
                jakarta.servlet.Filter.class,
                new FrontFilter(notFound),
                Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN,
                        "/*",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_ASYNC_SUPPORTED,
                        true));
        registrations.add(context.registerService(
                new String[] {ModuleExtender.class.getName(), ModuleTraffic.class.getName()}, containers, null));
    }

    @Modified
    void settings(WebSettings changed) {
        settings = changed;
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
        containers.close();
        builders.shutdownNow();
        watcher.shutdownNow();
        trackers.forEach(ServiceTracker::close);
    }

    private boolean serves(String prefix) {
        return containers.serves(prefix);
    }

    private <S> void register(BundleContext context, Class<S> type, S service, Map<String, Object> properties) {
        Dictionary<String, Object> dictionary = new Hashtable<>(properties);
        registrations.add(context.registerService(type, service, dictionary));
    }

    private <S> Supplier<Optional<S>> live(BundleContext context, Class<S> type) throws InvalidSyntaxException {
        return live(context, context.createFilter("(objectClass=" + type.getName() + ")"));
    }

    private <S> Supplier<Optional<S>> live(BundleContext context, Filter which) {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, which, null);
        tracker.open();
        trackers.add(tracker);
        return () -> Optional.ofNullable(tracker.getService());
    }

    /** A pool's thread is made when a module first needs it, and would keep that module's context. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(WebRuntime.class.getClassLoader());
        return thread;
    }
}
