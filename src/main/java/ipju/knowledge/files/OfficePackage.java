package ipju.knowledge.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The parts of a {@code .docx} or {@code .xlsx} file. Nothing outside the file is ever opened, and macros are refused, not
 * run.
 */
final class OfficePackage implements AutoCloseable {

    static final String PASSWORD = "is protected with a password: expected it saved without one";
    private static final String OFFICE_DOCUMENT = "/officeDocument";

    private final OPCPackage parts;
    private final PackagePart main;

    private OfficePackage(OPCPackage parts, PackagePart main) {
        this.parts = parts;
        this.main = main;
    }

    /**
     * Opens a file and makes sure that it is what its name says.
     *
     * @throws UnreadableException if it is another kind of file, locked, over a limit or holds macros
     */
    static OfficePackage open(byte[] bytes, FileNames.Kind kind, Effort effort) throws IOException {
        FileShape shape = FileShape.of(bytes);
        if (shape == FileShape.OLD_OFFICE) {
            throw effort.refuse(isLocked(bytes) ? PASSWORD : wrongKind(kind, shape.words()));
        }
        if (shape != FileShape.ZIP) {
            throw effort.refuse(shape == FileShape.EMPTY ? "is empty" : wrongKind(kind, shape.words()));
        }
        BoundedZip zip = new BoundedZip(bytes, effort);
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw effort.refuse(wrongKind(kind, "another kind of archive"));
        }
        try {
            OPCPackage parts = OPCPackage.open(zip);
            return new OfficePackage(parts, mainPart(parts, kind, effort));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static PackagePart mainPart(OPCPackage parts, FileNames.Kind kind, Effort effort)
            throws IOException, InvalidFormatException {
        for (PackageRelationship relation : parts.getRelationships()) {
            if (relation.getRelationshipType().endsWith(OFFICE_DOCUMENT)
                    && relation.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart main = parts.getPart(relation);
                if (main != null) {
                    checkKind(main.getContentType().toLowerCase(Locale.ROOT), kind, effort);
                    refuseMacros(parts, kind, effort);
                    return main;
                }
            }
        }
        throw new IOException("no main part");
    }

    private static void checkKind(String type, FileNames.Kind kind, Effort effort) throws UnreadableException {
        boolean word = type.contains("wordprocessingml") || type.contains("ms-word");
        boolean workbook = type.contains("spreadsheetml") || type.contains("ms-excel");
        if (word && kind != FileNames.Kind.WORD) {
            throw effort.refuse(wrongKind(kind, "a Word document"));
        }
        if (workbook && kind != FileNames.Kind.WORKBOOK) {
            throw effort.refuse(wrongKind(kind, "an Excel workbook"));
        }
        if (!word && !workbook) {
            throw effort.refuse(wrongKind(kind, "another kind of office document"));
        }
        if (type.contains("macroenabled")) {
            throw effort.refuse(macros(kind));
        }
    }

    private static void refuseMacros(OPCPackage parts, FileNames.Kind kind, Effort effort)
            throws UnreadableException, InvalidFormatException {
        for (PackagePart part : parts.getParts()) {
            if (part.getContentType().toLowerCase(Locale.ROOT).contains("vbaproject")) {
                throw effort.refuse(macros(kind));
            }
        }
    }

    private static String macros(FileNames.Kind kind) {
        return "holds macros: expected it saved without them, as " + FileShape.ending(kind);
    }

    private static String wrongKind(FileNames.Kind kind, String found) {
        return "is not what its name says but " + found + ": expected a real " + FileShape.ending(kind)
                + ", saved by an office program";
    }

    /** An office file with a password is an archive of the old kind around the locked one. */
    private static boolean isLocked(byte[] bytes) {
        try (POIFSFileSystem old = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    PackagePart main() {
        return main;
    }

    InputStream mainStream() throws IOException {
        return main.getInputStream();
    }

    /** The part of this kind that the main part points to, such as {@code styles}. */
    Optional<InputStream> stream(String relation) throws IOException {
        try {
            for (PackageRelationship to : main.getRelationships()) {
                if (to.getRelationshipType().endsWith("/" + relation) && to.getTargetMode() == TargetMode.INTERNAL) {
                    return open(main.getRelatedPart(to));
                }
            }
            return Optional.empty();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** The part that the main part knows by this id. */
    Optional<InputStream> streamById(String id) throws IOException {
        try {
            PackageRelationship to = main.getRelationship(id);
            boolean here = to != null && to.getTargetMode() == TargetMode.INTERNAL;
            return here ? open(main.getRelatedPart(to)) : Optional.empty();
        } catch (InvalidFormatException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** Whether the part known by this id is of this kind, such as {@code worksheet}. */
    boolean isOfKind(String id, String relation) {
        PackageRelationship to = main.getRelationship(id);
        return to != null && to.getRelationshipType().endsWith("/" + relation);
    }

    private static Optional<InputStream> open(PackagePart part) throws IOException {
        return part == null ? Optional.empty() : Optional.of(part.getInputStream());
    }

    /** Whether it takes anything from other files; links to click on are no such thing. */
    boolean takesFromOutside() throws IOException {
        try {
            for (PackageRelationship to : main.getRelationships()) {
                boolean link = to.getRelationshipType().endsWith("/hyperlink");
                boolean other = to.getRelationshipType().endsWith("/externalLink")
                        || to.getRelationshipType().endsWith("/connections");
                if (other || (to.getTargetMode() == TargetMode.EXTERNAL && !link)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }
}
