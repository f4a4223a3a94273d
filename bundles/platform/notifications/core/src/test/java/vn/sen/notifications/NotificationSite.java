// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.channel.QuietHours;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.notifications.keeping.CountedBacklog;
import vn.sen.notifications.ledger.Ledger;
import vn.sen.notifications.ledger.LedgerActs;
import vn.sen.notifications.rest.NotificationsResource;
import vn.sen.notifications.rest.TemplatesResource;
import vn.sen.notifications.screen.NotificationsScreen;
import vn.sen.notifications.screen.PreferencesScreen;
import vn.sen.notifications.screen.TemplatesScreen;
import vn.sen.notifications.screen.TestMessage;
import vn.sen.notifications.screen.TokenOwners;
import vn.sen.notifications.template.ModuleWords;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.container.InProcessServer;
import vn.sen.web.container.InProcessServer.Answer;

/** What clients and people see of the notifications of a node, through the same doors as on a running server. */
public final class NotificationSite implements AutoCloseable {

    private final NotificationNode node;
    private final InProcessServer server;

    private NotificationSite(NotificationNode node) {
        this.node = node;
        Ledger ledger = new Ledger(node.sql(), node.vault(), QuietHours.of(List.of()), node.clock());
        LedgerActs acts = new LedgerActs(node.sql(), node.channels(), node.acts(), () -> {}, node.clock());
        NotificationsResource notifications = new NotificationsResource(
                ledger, acts, new CountedBacklog(node.sql(), node.channels(), node.clock()), node.channels());
        node.declared()
                .add(
                        new TestMessage(),
                        "vn.sen.notifications",
                        ModuleWords.read(name -> NotificationSite.class.getResource("/" + name)));
        TestMessage.Sender test = new TestMessage.Sender(node.sql(), node.notifications(), node.acts());
        server = InProcessServer.of(
                "vn.sen.notifications",
                notifications,
                new TemplatesResource(node.templates()),
                new NotificationsScreen(ledger, acts, notifications, node.channels(), test),
                new TemplatesScreen(node.templates()),
                new PreferencesScreen(
                        node.preferences(),
                        new TokenOwners(node.sql(), node.links(), node.vault()),
                        node.declared(),
                        node.channels()));
    }

    public static NotificationSite open() {
        return new NotificationSite(NotificationNode.on(ModuleDatabase.Product.H2));
    }

    public NotificationNode node() {
        return node;
    }

    public InProcessServer server() {
        return server;
    }

    /** Somebody has signed in instead of coming with a token. */
    public NotificationSite inSessions() {
        server.callersAre(Caller.Kind.SESSION);
        return this;
    }

    public Answer get(String path) throws Exception {
        return server.call("GET", path, as(Roles.ADMINISTRATOR), "");
    }

    public Answer english(String path) throws Exception {
        return server.call("GET", path, with(as(Roles.ADMINISTRATOR), "Accept-Language", "en"), "");
    }

    public Answer send(String method, String path, String body, String... moreHeaders) throws Exception {
        Map<String, String> headers = with(as(Roles.ADMINISTRATOR), "Content-Type", "application/json");
        for (int i = 0; i < moreHeaders.length; i += 2) {
            headers.put(moreHeaders[i], moreHeaders[i + 1]);
        }
        return server.call(method, path, headers, body);
    }

    /** @param fields names and values in turn */
    public Answer post(String path, String... fields) throws Exception {
        return server.call("POST", path, with(as(Roles.ADMINISTRATOR), "Content-Type", FORM), form(fields));
    }

    public static final String FORM = "application/x-www-form-urlencoded";

    public static String form(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    public static Map<String, String> as(String role) {
        return Map.of("Authorization", "Bearer " + role);
    }

    public static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    /** Status and code of a problem. */
    public static String problem(Answer answer) throws Exception {
        String type = answer.json().path("type").asText();
        return answer.status() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    /** Each fault as pointer and code. */
    public static List<String> faults(Answer answer) throws Exception {
        return answer.json().path("errors").findParents("pointer").stream()
                .map(one ->
                        one.path("pointer").asText() + " " + one.path("code").asText())
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        node.close();
    }
}
