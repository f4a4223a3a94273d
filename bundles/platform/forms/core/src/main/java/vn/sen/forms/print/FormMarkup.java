// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.print;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.sen.forms.law.Paper;
import vn.sen.forms.template.FormText;
import vn.sen.forms.template.Sheet;
import vn.sen.forms.template.StrictXml;

/** A filled template as a page: with the paper of the law, the style of the house, and the square of the code. */
final class FormMarkup {

    private FormMarkup() {}

    static Document of(PrintJob job) {
        Sheet sheet = job.sheet();
        try {
            Document page = StrictXml.read(new FormText(sheet.source()).fill(job.values()));
            Element root = page.getDocumentElement();
            root.setAttribute("lang", "vi");
            Element head = first(page, root, "head");
            Node own = head.getFirstChild();
            head.insertBefore(text(page, "title", sheet.title()), own);
            head.insertBefore(text(page, "style", geometry(sheet.paper())), own);
            head.insertBefore(text(page, "style", sheet.style()), own);
            NodeList pictures = page.getElementsByTagName("img");
            for (int i = 0; i < pictures.getLength(); i++) {
                Element picture = (Element) pictures.item(i);
                picture.setAttribute("src", QrPicture.dataAddress(job.square()));
                picture.setAttribute("alt", "QR");
            }
            return page;
        } catch (SAXException broken) {
            throw new IllegalArgumentException("The template of \"" + sheet.title() + "\" is broken", broken);
        }
    }

    private static Element first(Document page, Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        if (found.getLength() > 0) {
            return (Element) found.item(0);
        }
        Element made = page.createElement(name);
        root.insertBefore(made, root.getFirstChild());
        return made;
    }

    private static Element text(Document page, String name, String content) {
        Element element = page.createElement(name);
        element.appendChild(page.createTextNode(content));
        return element;
    }

    private static String geometry(Paper paper) {
        return "@page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm; }"
                .formatted(paper.width(), paper.height(), paper.top(), paper.right(), paper.bottom(), paper.left());
    }
}
