// SPDX-License-Identifier: Apache-2.0
package vn.sen.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.Modules;
import vn.sen.web.front.AssetServlet;
import vn.sen.web.front.FrontFilter;
import vn.sen.web.front.JettyAccess;
import vn.sen.web.front.NotFoundServlet;
import vn.sen.web.front.ServerAnswers;
import vn.sen.web.json.StrictJson;
import vn.sen.web.page.Assets;
import vn.sen.web.page.Navigation;
import vn.sen.web.page.Province;
import vn.sen.web.page.Shell;
import vn.sen.web.page.TemplatePackage;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.problem.StartUp;
import vn.sen.web.text.BundleTexts;

/**
 * What a client meets before any container. It needs nothing of the platform and starts before the HTTP server does, so
 * that from the first connection on nobody gets an answer in a foreign form.
 */
@Component(immediate = true, service = Frontage.class)
public final class Frontage {

    private final BundleTexts texts;
    private final ObjectMapper json = StrictJson.mapper();
    private final Optional<LocalizedText> province;
    private final Navigation navigation;
    private final Assets assets = new Assets();
    private final Shell shell;
    private final ProblemRenderer problems;
    private final StartUp startUp;
    private final Services services;
    private final JettyAccess jetty;
    private volatile Predicate<String> served = path -> false;

    @Activate
    public Frontage(BundleContext context) throws InvalidSyntaxException {
        services = new Services(context);
        Bundle bundle = context.getBundle();
        texts = BundleTexts.read(bundle::getEntry, Optional.empty());
        province = Province.name(
                Optional.ofNullable(context.getProperty("sen.profile")).map(Path::of), json);
        Supplier<Optional<Modules>> modules = services.live(Modules.class);
        navigation = new Navigation(modules);
        TemplatePackage templates = new TemplatePackage(
                bundle.adapt(BundleWiring.class).getClassLoader(),
                bundle.getSymbolicName() + ".pages",
                assets.styles(bundle),
                assets.scripts(bundle));
        shell = new Shell(templates, texts, navigation, province, this::serves);
        problems = new ProblemRenderer(json, shell);
        startUp = new StartUp(() -> modules.get().map(Modules::reconciled).orElse(false));
        ServerAnswers answers = new ServerAnswers(problems, texts, startUp);
        NotFoundServlet notFound = new NotFoundServlet(answers);
        jetty = new JettyAccess(answers);
        services.offer(ConnectorFactory.class, jetty, Map.of());
        services.offer(
                Servlet.class,
                notFound,
                Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        "/",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ERROR_PAGE,
                        new String[] {"4xx", "5xx"}));
        services.offer(
                Servlet.class,
                new AssetServlet(assets, notFound),
                Map.of(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, Assets.ROOT + "/*"));
        services.offer(
                Filter.class,
                new FrontFilter(notFound),
                Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN,
                        "/*",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_ASYNC_SUPPORTED,
                        true));
    }

    @Deactivate
    void stop() {
        services.close();
        jetty.close();
    }

    /** Tells the shell from now on which paths are served. */
    void serving(Predicate<String> paths) {
        served = paths;
    }

    BundleTexts texts() {
        return texts;
    }

    Optional<LocalizedText> province() {
        return province;
    }

    /** Whether a page is served now under a path. */
    boolean serves(String path) {
        return served.test(path);
    }

    Navigation navigation() {
        return navigation;
    }

    Assets assets() {
        return assets;
    }

    Shell shell() {
        return shell;
    }

    ProblemRenderer problems() {
        return problems;
    }

    StartUp startUp() {
        return startUp;
    }
}
