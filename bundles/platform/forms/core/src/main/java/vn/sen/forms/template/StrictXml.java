// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that may declare nothing and refers to nothing outside itself. */
public final class StrictXml {

    private static final String NO_DECLARATIONS = "http://apache.org/xml/features/disallow-doctype-decl";

    private StrictXml() {}

    /** Tells a handler of every part. */
    static void walk(String xml, DefaultHandler handler) throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DECLARATIONS, true);
            factory.newSAXParser().parse(new InputSource(new StringReader(xml)), handler);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("This Java cannot read XML", impossible);
        }
    }

    /** @throws SAXException when it is not well-formed */
    public static Document read(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DECLARATIONS, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("This Java cannot read XML", impossible);
        }
    }

    /** The handler that comes with Java writes to the standard error stream. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
