// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the one unit of a {@code persistence.xml}. */
final class UnitDescriptorReader {

    /** A name that is a schema's on every database without quoting. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private UnitDescriptorReader() {}

    static UnitDescriptor read(InputStream xml) throws InvalidUnitException {
        try {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(xml);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new InvalidUnitException(e.getMessage(), e);
        }
    }

    private static UnitDescriptor read(XMLStreamReader reader) throws XMLStreamException, InvalidUnitException {
        List<String> names = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        List<String> mappingFiles = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "persistence-unit" -> names.add(String.valueOf(reader.getAttributeValue(null, "name")));
                case "class" -> classes.add(reader.getElementText().strip());
                case "mapping-file" -> mappingFiles.add(reader.getElementText().strip());
                case "property" ->
                    properties.put(
                            String.valueOf(reader.getAttributeValue(null, "name")),
                            String.valueOf(reader.getAttributeValue(null, "value")));
                default -> {
                    // The rest is the platform's to decide: provider, data source, transaction type.
                }
            }
        }
        if (names.size() != 1) {
            throw new InvalidUnitException("expected one persistence-unit, found " + names.size());
        }
        if (!NAME.matcher(names.get(0)).matches()) {
            throw new InvalidUnitException(
                    "the unit's name '" + names.get(0) + "' must be lower-case letters, digits and '_'");
        }
        return new UnitDescriptor(names.get(0), classes, mappingFiles, properties);
    }
}
