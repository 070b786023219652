package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a part of an office file from front to back; names are without their namespaces, which differ between the
 * two dialects of the format. No document type, no entity, nothing from outside, no deep nesting.
 */
final class XmlCursor implements AutoCloseable {

    private static final String DEPTH_OF_JAVA = "jdk.xml.maxElementDepth";

    /** Word nests tables in tables, but not like this. */
    private static final int DEEPEST = 2_000;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Effort effort;
    private int depth;
    private int event;

    XmlCursor(InputStream in, Effort effort) throws IOException {
        this.in = in;
        this.effort = effort;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // newer Java has a limit of its own, whose words nobody understands; ours is below
        if (factory.isPropertySupported(DEPTH_OF_JAVA)) {
            factory.setProperty(DEPTH_OF_JAVA, "0");
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing from outside is read");
        });
        try {
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Goes on to the next start, end or text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                effort.step();
                event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw effort.refuse(
                            "holds a document type, as no office program writes it: expected it saved anew");
                }
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                    throw effort.refuse("is nested too deep to be read: expected a simpler document");
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS;
    }

    boolean isStart(String name) {
        return isStart() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return isEnd() && xml.getLocalName().equals(name);
    }

    /** Of the element that starts or ends here. */
    String name() {
        return xml.getLocalName();
    }

    /** The text here. */
    String text() {
        return xml.getText();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number; what is none counts as the other. */
    int number(String name, int otherwise) {
        return whole(attribute(name), otherwise);
    }

    static int whole(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a switch such as {@code <w:vanish/>} or {@code hidden="1"} is on. */
    static boolean isOn(@Nullable String value) {
        return value != null && !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** Goes past the end of the element that started here. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            effort.step();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
