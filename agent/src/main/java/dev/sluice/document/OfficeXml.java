package dev.sluice.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Text of one XML part; document types and external entities are never read. */
final class OfficeXml {
    private static final Set<String> LINE_ENDS = Set.of("p", "h", "row", "br", "table-row", "si", "title", "creator");
    private static final Set<String> CELL_ENDS = Set.of("tc", "c", "tab", "table-cell");
    private static final Set<String> TEXT_HOLDERS = Set.of("t", "v", "delText", "instrText");

    private final Budget budget;
    private int textHolders;
    private boolean allText;
    private boolean sharedCell;

    OfficeXml(Budget budget) {
        this.budget = budget;
    }

    void read(byte[] xml) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext() && !budget.isFull()) {
                step(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw new IOException("not well-formed", null);
        }
    }

    private void step(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader.getLocalName());
        } else if (reader.hasText() && event != XMLStreamConstants.COMMENT && isText()) {
            budget.write(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        allText |= holdsTextEverywhere(reader.getNamespaceURI());
        if (name.equals("c")) {
            // A cell of this type holds an index into the shared strings, which are read as a part of their own.
            sharedCell = "s".equals(reader.getAttributeValue(null, "t"));
        }
        if (TEXT_HOLDERS.contains(name)) {
            textHolders++;
        }
    }

    private void end(String name) {
        if (TEXT_HOLDERS.contains(name)) {
            textHolders--;
        }
        if (name.equals("c")) {
            sharedCell = false;
        }
        if (LINE_ENDS.contains(name)) {
            budget.endLine();
        } else if (CELL_ENDS.contains(name)) {
            budget.write("\t");
        }
    }

    private boolean isText() {
        return !sharedCell && (allText || textHolders > 0);
    }

    private static boolean holdsTextEverywhere(@Nullable String namespace) {
        return namespace != null
                && (namespace.startsWith("urn:oasis:names:tc:opendocument")
                        || namespace.startsWith("http://purl.org/dc/"));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
