// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.Refusal;
import vn.sen.identity.api.RoleGrant;
import vn.sen.web.access.AccessServices;
import vn.sen.web.access.RateLimiter;
import vn.sen.web.access.WebSettings;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.idempotency.AnswerStore;
import vn.sen.web.json.StrictJson;
import vn.sen.web.page.Navigation;
import vn.sen.web.page.PageWriter;
import vn.sen.web.page.Shell;
import vn.sen.web.page.TemplatePackage;
import vn.sen.web.problem.FailureFilter;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.problem.StartUp;
import vn.sen.web.schema.BodySchemas;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.time.RequestWatch;
import vn.sen.web.time.TimedRequest;

/**
 * The container of a module without a server around it: who may call, what bodies have to look like, problems and pages are
 * those of a running server. A token or session is the name of the caller's only role.
 */
public final class InProcessServer {

    private static final String DESCRIPTION = """
            {"paths": {"/api/v1/notices": {"post": {"requestBody": {"content": {"application/json": {"schema":
              {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}}}}}}}}
            """;

    private final ObjectMapper json = StrictJson.mapper();
    private final BundleTexts texts;
    private final ApplicationHandler jersey;
    private final AtomicLong seconds = new AtomicLong();
    private final RequestWatch watch =
            new RequestWatch(() -> 60, () -> TimeUnit.SECONDS.toNanos(seconds.get()), (worker, wanted) -> {});
    private boolean identity = true;
    private boolean started = true;
    private Caller.Kind kind = Caller.Kind.TOKEN;
    private Optional<Instant> confirmedUntil = Optional.empty();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private Optional<UUID> heldAt = Optional.empty();

    /** What the client gets. */
    public record Answer(int status, Map<String, List<Object>> headers, String text, ObjectMapper mapper) {

        public JsonNode json() throws IOException {
            return mapper.readTree(text);
        }

        public String header(String name) {
            return String.valueOf(headers.get(name).get(0));
        }
    }

    InProcessServer(Object resource) {
        this(platformTexts(), "vn.sen.web.pages", DESCRIPTION, List.of(resource));
    }

    /**
     * Resources of another bundle, with its texts, its pages and the description of its bodies.
     *
     * @param bundle symbolic name
     */
    public static InProcessServer of(String bundle, Object... resources) {
        Class<?> anchor = resources[0].getClass();
        BundleTexts texts = BundleTexts.read(name -> beside(anchor, name), Optional.of(platformTexts()));
        try (InputStream description = beside(anchor, "META-INF/openapi.json").openStream()) {
            return new InProcessServer(
                    texts,
                    bundle + ".pages",
                    new String(description.readAllBytes(), StandardCharsets.UTF_8),
                    List.of(resources));
        } catch (IOException undescribed) {
            throw new AssertionError("The build has made no description of " + anchor, undescribed);
        }
    }

    private InProcessServer(BundleTexts texts, String pages, String description, List<Object> resources) {
        this.texts = texts;
        ClassLoader loader = InProcessServer.class.getClassLoader();
        TemplatePackage platform = new TemplatePackage(loader, "vn.sen.web.pages", List.of(), List.of());
        TemplatePackage templates = new TemplatePackage(loader, pages, List.of(), List.of());
        Shell shell =
                new Shell(platform, platformTexts(), new Navigation(Optional::empty), Optional.empty(), path -> false);
        AccessServices access = new AccessServices(
                () -> identity ? Optional.of(this::caller) : Optional.empty(),
                Optional::empty,
                () -> Optional.of(refusals::add),
                new RateLimiter(() -> 0),
                this::settings);
        AnswerStore answers = new AnswerStore(Optional::empty, Clock.systemUTC());
        try {
            ResourceConfig config = ContainerFactory.common(
                    json,
                    new FailureFilter(new ProblemRenderer(json, shell), new StartUp(() -> started), access.refusals()),
                    new PageWriter(shell, templates),
                    new AccessFeature(access, answers, json, new BodySchemas(json.readTree(description))));
            config.register(new ContainerFactory.Instances(resources));
            resources.forEach(resource -> config.register(resource.getClass()));
            jersey = new ApplicationHandler(config);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A file of the bundle that a class is of, whatever others of that name are on the path. */
    private static URL beside(Class<?> anchor, String name) {
        String place =
                anchor.getProtectionDomain().getCodeSource().getLocation().toString();
        try {
            return new URL(place.endsWith("/") ? place + name : "jar:" + place + "!/" + name);
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static BundleTexts platformTexts() {
        return BundleTexts.read(name -> beside(Exchange.class, name), Optional.empty());
    }

    /** One minute more has passed for every request inside. */
    void aMinutePasses() {
        seconds.addAndGet(60);
        watch.look();
    }

    void isStarting() {
        started = false;
    }

    void identityIsAway() {
        identity = false;
    }

    public void callersAre(Caller.Kind given) {
        kind = given;
    }

    /** What was told of refused requests. */
    List<Refusal> refusals() {
        return refusals;
    }

    public void callersHoldTheirRolesAt(UUID agency) {
        heldAt = Optional.of(agency);
    }

    void callersAreConfirmedUntil(Instant moment) {
        confirmedUntil = Optional.of(moment);
    }

    /** Status and code of the problem that a request is answered with. */
    public String problem(String method, String path, Map<String, String> headers, String body) throws Exception {
        Answer answer = call(method, path, headers, body);
        String type = answer.json().path("type").asText();
        return answer.status() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    public Answer call(String method, String path, Map<String, String> headers, String body)
            throws ExecutionException, InterruptedException {
        URI base = URI.create("http://localhost/");
        ContainerRequest request = new ContainerRequest(
                base, base.resolve(path), method, null, new MapPropertiesDelegate(), jersey.getConfiguration());
        headers.forEach(request::header);
        request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        HttpServletRequest plain = servletRequest(method, path, headers);
        request.setProperty(Exchange.KEY, new Exchange(plain, texts));
        TimedRequest timed = watch.enter(plain);
        request.setProperty(TimedRequest.KEY, timed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContainerResponse response;
        try {
            response = jersey.apply(request, out).get();
        } finally {
            watch.leave(timed);
        }
        return new Answer(response.getStatus(), response.getHeaders(), out.toString(StandardCharsets.UTF_8), json);
    }

    private Optional<Caller> caller(Credentials credentials) {
        return credentials
                .bearer()
                .or(credentials::session)
                .map(role -> new Caller(role, role, kind, Set.of(new RoleGrant(role, heldAt)), confirmedUntil));
    }

    private WebSettings settings() {
        return (WebSettings) Proxy.newProxyInstance(
                InProcessServer.class.getClassLoader(),
                new Class<?>[] {WebSettings.class},
                (proxy, method, args) -> 100);
    }

    private static HttpServletRequest servletRequest(String method, String path, Map<String, String> headers) {
        URI uri = URI.create(path);
        return (HttpServletRequest) Proxy.newProxyInstance(
                InProcessServer.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri.getRawPath();
                    case "getQueryString" -> uri.getRawQuery();
                    case "getHeader" -> headers.get(args[0]);
                    case "getRemoteAddr" -> "127.0.0.1";
                    case "getCookies" -> cookies(headers);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static Cookie[] cookies(Map<String, String> headers) {
        return Stream.ofNullable(headers.get("Cookie"))
                .flatMap(line -> Stream.of(line.split("; ")))
                .map(cookie -> cookie.split("=", 2))
                .map(parts -> new Cookie(parts[0], parts[1]))
                .toArray(Cookie[]::new);
    }
}
