// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads which settings a bundle file defines ({@code OSGI-INF/metatype/*.xml}), without installing it: a plan must
 * know before anything is changed.
 */
final class MetatypeReader {

    private static final String FOLDER = "OSGI-INF/metatype/";
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    MetatypeReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Definitions by persistent identity, then by name. */
    Map<String, Map<String, SettingDefinition>> read(Path bundleFile) throws IOException {
        Map<String, Map<String, SettingDefinition>> definitions = new TreeMap<>();
        try (JarFile jar = new JarFile(bundleFile.toFile(), false)) {
            List<JarEntry> files = jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER)
                            && entry.getName().endsWith(".xml"))
                    .sorted(Comparator.comparing(JarEntry::getName))
                    .toList();
            for (JarEntry file : files) {
                try (InputStream stream = jar.getInputStream(file)) {
                    definitions.putAll(read(stream));
                } catch (XMLStreamException | IllegalArgumentException e) {
                    throw new IOException(file.getName() + ": " + e.getMessage(), e);
                }
            }
        }
        return definitions;
    }

    Map<String, Map<String, SettingDefinition>> read(InputStream stream) throws XMLStreamException {
        Map<String, Map<String, SettingDefinition>> byClass = new LinkedHashMap<>();
        Map<String, String> classOfPid = new LinkedHashMap<>();
        Map<String, SettingDefinition> current = new LinkedHashMap<>();
        String pid = "";
        XMLStreamReader xml = factory.createXMLStreamReader(stream);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "OCD" -> {
                    current = new LinkedHashMap<>();
                    byClass.put(attribute(xml, "id").orElse(""), current);
                }
                case "AD" -> {
                    SettingDefinition definition = definition(xml);
                    current.put(definition.name(), definition);
                }
                case "Designate" ->
                    pid = attribute(xml, "factoryPid")
                            .or(() -> attribute(xml, "pid"))
                            .orElse("");
                case "Object" -> classOfPid.put(pid, attribute(xml, "ocdref").orElse(""));
                default -> {
                    // Icons and options add nothing here; options are read with their attribute.
                }
            }
        }
        Map<String, Map<String, SettingDefinition>> byPid = new TreeMap<>();
        classOfPid.forEach((name, ocd) -> byPid.put(name, byClass.getOrDefault(ocd, Map.of())));
        return byPid;
    }

    /** Reads up to the end of the element, since its options lie within. */
    private static SettingDefinition definition(XMLStreamReader xml) throws XMLStreamException {
        String name = attribute(xml, "id").orElse("");
        SettingType type =
                SettingType.valueOf(attribute(xml, "type").orElse("String").toUpperCase(Locale.ROOT));
        int cardinality = attribute(xml, "cardinality").map(Integer::parseInt).orElse(0);
        boolean needed = attribute(xml, "required").map(Boolean::parseBoolean).orElse(true)
                && attribute(xml, "default").isEmpty();
        Optional<BigDecimal> least = attribute(xml, "min").map(BigDecimal::new);
        Optional<BigDecimal> most = attribute(xml, "max").map(BigDecimal::new);
        List<String> options = new ArrayList<>();
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("AD");
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Option")) {
                attribute(xml, "value").ifPresent(options::add);
            }
        }
        return new SettingDefinition(name, type, cardinality, options, least, most, needed);
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }
}
