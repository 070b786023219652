package ipju.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Unpacks the streams of a PDF without keeping them, to see how large they become: the library unpacks a stream as a whole.
 * Pictures are left out, for they are never unpacked to read text.
 */
final class PdfStreams {

    private static final byte[] START = "stream".getBytes(StandardCharsets.ISO_8859_1);

    /** A stream's own words stand within so many bytes before it. */
    private static final int DICTIONARY = 2_000;

    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern PACKED = Pattern.compile("/(FlateDecode|Fl)\\b");
    private static final Pattern OTHER_PACKING = Pattern.compile("/(LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private PdfStreams() {}

    static void check(byte[] pdf, Effort effort) throws UnreadableException {
        int at = indexOf(pdf, 0);
        while (at >= 0) {
            effort.step();
            boolean end = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
            int data = at + START.length;
            if (!end && data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
                data += pdf[data] == '\r' && data + 1 < pdf.length && pdf[data + 1] == '\n' ? 2 : 1;
                stream(pdf, dictionary(pdf, at), data, effort);
            }
            at = indexOf(pdf, at + START.length);
        }
    }

    /** The same for one that was opened, be it locked before. */
    static void check(PDDocument pdf, Effort effort) throws IOException {
        for (COSObjectKey key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
            effort.step();
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream) {
                boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
                COSBase filter = stream.getFilters();
                String packing = filter == null ? "" : filter.toString();
                try (InputStream in = stream.createRawInputStream()) {
                    if (!picture && packing.contains("Flate")) {
                        inflate(in.readAllBytes(), 0, effort);
                    }
                }
            }
        }
    }

    private static void stream(byte[] pdf, String dictionary, int data, Effort effort) throws UnreadableException {
        if (PICTURE.matcher(dictionary).find()) {
            return;
        }
        Matcher packed = PACKED.matcher(dictionary);
        int times = 0;
        while (packed.find()) {
            times++;
        }
        boolean other = OTHER_PACKING.matcher(dictionary).find();
        if (times > 1 || times == 1 && other) {
            throw effort.refuse("is packed more than once, as in a file made to do harm: expected it saved anew");
        }
        if (times == 1) {
            inflate(pdf, data, effort);
        }
    }

    private static void inflate(byte[] pdf, int data, Effort effort) throws UnreadableException {
        Inflater inflater = new Inflater();
        byte[] out = new byte[1 << 16];
        try {
            inflater.setInput(pdf, data, pdf.length - data);
            while (!inflater.finished()) {
                int count = inflater.inflate(out);
                effort.step();
                effort.unpacked(count);
                if (count == 0) {
                    return;
                }
            }
        } catch (DataFormatException e) {
            // damaged, locked or no stream at all: the library will say
            return;
        } finally {
            inflater.end();
        }
    }

    private static String dictionary(byte[] pdf, int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return before.substring(Math.max(0, object));
    }

    private static int indexOf(byte[] pdf, int from) {
        for (int i = from; i <= pdf.length - START.length; i++) {
            if (pdf[i] == 's'
                    && pdf[i + 1] == 't'
                    && pdf[i + 2] == 'r'
                    && pdf[i + 3] == 'e'
                    && pdf[i + 4] == 'a'
                    && pdf[i + 5] == 'm') {
                return i;
            }
        }
        return -1;
    }
}
