// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.sen.calendar.book.RecountOrders;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Jobs;

/**
 * The service for jobs collects the handlers of all bundles while it starts. A handler that needs it, however many
 * components lie between, is a circle that fails only at some starts; so it is looked for in what the bundle declares.
 */
class ComponentCircleTest {

    private record Component(String name, Set<String> provides, Set<String> needs) {}

    @Test
    void no_handler_of_jobs_needs_the_service_that_collects_handlers() throws Exception {
        List<Component> components = declared();
        List<Component> handlers = components.stream()
                .filter(one -> one.provides().contains(JobHandler.class.getName()))
                .toList();

        assertThat(handlers).hasSizeGreaterThanOrEqualTo(2);
        assertThat(components).extracting(Component::name).contains(RecountOrders.class.getName());
        assertThat(handlers)
                .allSatisfy(handler -> assertThat(way(handler, components, new HashSet<>()))
                        .as("the way to the service for jobs")
                        .isEmpty());
    }

    /** The components by which one comes to need the service for jobs. */
    private static Optional<List<String>> way(Component from, List<Component> all, Set<String> seen) {
        if (from.needs().contains(Jobs.class.getName())) {
            return Optional.of(List.of(from.name(), Jobs.class.getName()));
        }
        return all.stream()
                .filter(next -> next.provides().stream().anyMatch(from.needs()::contains))
                .filter(next -> seen.add(next.name()))
                .map(next -> way(next, all, seen))
                .flatMap(Optional::stream)
                .findFirst()
                .map(rest -> {
                    List<String> whole = new ArrayList<>(List.of(from.name()));
                    whole.addAll(rest);
                    return whole;
                });
    }

    private static List<Component> declared() throws IOException, URISyntaxException {
        Path classes = Path.of(RecountOrders.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("OSGI-INF"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .map(ComponentCircleTest::read)
                    .toList();
        }
    }

    private static Component read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
            return new Component(
                    document.getDocumentElement().getAttribute("name"),
                    interfaces(document, "provide"),
                    interfaces(document, "reference"));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError("Cannot read " + file, unreadable);
        }
    }

    private static Set<String> interfaces(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        Set<String> names = new HashSet<>();
        IntStream.range(0, found.getLength())
                .forEach(index -> names.add(((Element) found.item(index)).getAttribute("interface")));
        return names;
    }
}
