package ipju.knowledge.files;

import ipju.catalog.Freshness;
import ipju.catalog.Table;
import ipju.knowledge.Document;
import ipju.knowledge.GoldenQuestion;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Passage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the knowledge folder from disk. It never throws: whatever is wrong with a file becomes a problem with file and
 * line, and the rest is read. Safe to use from several threads; each reading has a state of its own. What PDFs and office
 * documents say is kept until the next reading.
 */
public final class FolderReader {

    private final Limits limits;
    private final FileBytes.Opener opener;
    private final OfficeFiles office;

    public FolderReader() {
        this(Limits.DEFAULT, FileBytes.REAL);
    }

    FolderReader(Limits limits, FileBytes.Opener opener) {
        this(limits, opener, new OfficeFiles(OfficeLimits.DEFAULT, System::nanoTime));
    }

    FolderReader(Limits limits, FileBytes.Opener opener, OfficeFiles office) {
        this.limits = limits;
        this.opener = opener;
        this.office = office;
    }

    /** {@link #read(Path, LocalDate, Map)} with {@link Freshness#DEFAULT}. */
    public KnowledgeBase read(Path folder, LocalDate today) {
        return read(folder, today, Freshness.DEFAULT.days());
    }

    /**
     * Reads everything.
     *
     * @param folder that holds documents and tables
     * @param today the day against which dates are judged
     * @param freshness after how many days a row is stale, by table; programs go by their window, sample rows and tables
     *     that are not named are never stale
     * @return what could be read, with all problems; a folder that is missing, empty or unreadable is an edition without
     *     passages and with one error about {@code .}
     */
    public KnowledgeBase read(Path folder, LocalDate today, Map<Table, Integer> freshness) {
        return new Reading(today, freshness).of(folder);
    }

    /** Why a file or folder could not be read, in a few words without its path. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? e.getClass().getSimpleName() : reason;
    }

    /** One reading of one folder. */
    private final class Reading {
        private final Problems problems = new Problems();
        private final Digest digest = new Digest();
        private final FileBytes bytes = new FileBytes(opener, limits, problems);
        private final TextDecoding decoding = new TextDecoding(limits, problems);
        private final FrontMatter frontMatter;
        private final PassageCutter cutter = new PassageCutter(problems);
        private final OfficePassages officePassages = new OfficePassages(cutter, problems);
        private final OfficeFiles.Reading officeReading = office.reading();
        private final MarkdownReader markdown;
        private final TablesReader tables;
        private final Set<String> names = new HashSet<>();
        private final Map<String, List<Passage>> passages = new TreeMap<>();
        private final List<GoldenQuestion> golden = new ArrayList<>();
        private @Nullable String goldenFile;
        private final Map<String, String> sidecars = new LinkedHashMap<>();

        Reading(LocalDate today, Map<Table, Integer> freshness) {
            frontMatter = new FrontMatter(today, problems);
            markdown = new MarkdownReader(frontMatter, cutter, limits, problems);
            tables = new TablesReader(today, freshness, problems);
        }

        KnowledgeBase of(Path folder) {
            Collection<FolderWalk.Found> found = find(folder);
            found.forEach(file -> names.add(file.name()));
            // sidecars first, so that a large document need not be kept until the words about it are read
            Map<String, Optional<byte[]>> contents = new HashMap<>();
            for (FolderWalk.Found file : found) {
                if (FileNames.kind(file.name()) == FileNames.Kind.SIDECAR) {
                    Optional<byte[]> content = content(file);
                    contents.put(file.name(), content);
                    content.flatMap(it -> decoding.utf8(file.name(), it))
                            .ifPresent(text -> sidecars.put(file.name(), text));
                }
            }
            for (FolderWalk.Found file : found) {
                Optional<byte[]> known = contents.get(file.name());
                Optional<byte[]> content = known == null ? content(file) : known;
                digest.add(file.name(), content.orElse(new byte[0]));
                content.ifPresent(it -> guarded(file.name(), () -> take(file.name(), it)));
            }
            officeReading.end();
            sidecars.keySet().forEach(this::checkSidecar);
            tables.inOrder().forEach(table -> guarded(table.file(), () -> tables.read(table)));
            passages.putAll(tables.passages());
            return result(found.isEmpty());
        }

        private Optional<byte[]> content(FolderWalk.Found file) {
            return file.path().flatMap(path -> bytes.read(file.name(), path));
        }

        private Collection<FolderWalk.Found> find(Path folder) {
            try {
                if (!Files.exists(folder)) {
                    problems.error(
                            ".", null, "the folder " + folder + " does not exist: expected documents and tables");
                    return List.of();
                }
                if (!Files.isDirectory(folder)) {
                    problems.error(".", null, folder + " is not a folder: expected one with documents and tables");
                    return List.of();
                }
                Collection<FolderWalk.Found> found = FolderWalk.walk(folder, limits, problems);
                if (found.isEmpty() && !problems.hasErrors()) {
                    problems.error(".", null, "the folder " + folder + " is empty: expected documents and tables");
                }
                return found;
            } catch (NotDirectoryException e) {
                problems.error(".", null, folder + " is not a folder: expected one with documents and tables");
            } catch (IOException | RuntimeException e) {
                problems.error(".", null, "the folder " + folder + " cannot be read (" + reason(e) + ")");
            }
            return List.of();
        }

        private KnowledgeBase result(boolean nothingFound) {
            List<Passage> all = passages.values().stream().flatMap(List::stream).toList();
            if (all.isEmpty() && !nothingFound && !problems.hasErrors()) {
                problems.error(".", null, "nothing to answer from: expected a document with text or a table with rows");
            }
            guarded(".", () -> Duplicates.check(all, problems));
            return new KnowledgeBase(
                    digest.edition(),
                    all,
                    tables.catalog(),
                    tables.glossary(),
                    golden,
                    problems.sorted(),
                    tables.counts());
        }

        private void take(String file, byte[] content) {
            switch (FileNames.kind(file)) {
                case MARKDOWN ->
                    decoding.utf8(file, content).ifPresent(text -> passages.put(file, markdown.read(file, text)));
                case TABLE -> decoding.utf8OrCp949(file, content).ifPresent(text -> tables.add(file, text));
                case HTML, TEXT -> decoding.utf8(file, content).ifPresent(text -> readWithSidecar(file, text));
                case PDF, WORD, WORKBOOK -> readOffice(file, content);
                // read before
                case SIDECAR -> {}
                case GOLDEN -> decoding.utf8(file, content).ifPresent(text -> readGolden(file, text));
                case OTHER_DOCUMENT ->
                    problems.warning(
                            file, null, "not read: save it as " + FileNames.saveAs(file) + " and put that here");
                case UNKNOWN ->
                    problems.warning(file, null, "not read: expected .md, .csv, .html, .txt, .pdf, .docx or .xlsx");
            }
        }

        private void readGolden(String file, String text) {
            if (goldenFile != null) {
                problems.error(file, null, FileNames.GOLDEN_FILE + " is there twice: see " + goldenFile);
                return;
            }
            goldenFile = file;
            golden.addAll(new GoldenReader(file, names, limits, problems).read(text));
        }

        private void checkSidecar(String sidecar) {
            String document = sidecar.substring(0, sidecar.length() - FileNames.SIDECAR_ENDING.length());
            if (!names.contains(document)) {
                problems.warning(sidecar, null, "describes nothing: expected " + document + " beside it");
                return;
            }
            switch (FileNames.kind(document)) {
                case HTML, TEXT, PDF, WORD, WORKBOOK -> {}
                case OTHER_DOCUMENT -> describe(document, null);
                default ->
                    problems.warning(sidecar, null, "not used: " + document + " is not of a kind that has a sidecar");
            }
        }

        private void readWithSidecar(String file, String text) {
            boolean isHtml = FileNames.kind(file) == FileNames.Kind.HTML;
            HtmlReader page = isHtml ? HtmlReader.parse(text) : null;
            Document document = describe(file, page == null ? null : page.title());
            if (document == null) {
                return;
            }
            List<Section> sections = page == null ? TextReader.sections(text) : page.sections(document.title());
            if (sections.isEmpty()) {
                problems.warning(file, null, "holds no text");
            }
            passages.put(file, cutter.cut(document, sections));
        }

        private void readOffice(String file, byte[] content) {
            Document document = describe(file, null);
            if (document == null) {
                return;
            }
            FileNames.Kind kind = FileNames.kind(file);
            try {
                List<Passage> found = officePassages.of(document, officeReading.read(document, kind, content));
                if (kind == FileNames.Kind.WORKBOOK) {
                    tables.addWorkbook(file, found);
                } else {
                    passages.put(file, found);
                }
            } catch (UnreadableException e) {
                problems.error(file, null, String.valueOf(e.getMessage()));
            }
        }

        private @Nullable Document describe(String file, @Nullable String titleInText) {
            String sidecar = file + FileNames.SIDECAR_ENDING;
            String yaml = sidecars.get(sidecar);
            if (yaml == null && names.contains(sidecar)) {
                return null;
            }
            if (yaml == null) {
                problems.error(
                        file, null, "has no " + FileNames.last(sidecar) + " beside it: expected title, lang, as_of");
                return null;
            }
            if (yaml.length() > limits.yamlBytes()) {
                problems.error(sidecar, null, "is over " + Limits.words(limits.yamlBytes()));
                return null;
            }
            return frontMatter.read(sidecar, file, yaml, 0, titleInText).orElse(null);
        }

        /** The last net: no file can end the reading, however it is made. */
        private void guarded(String file, Runnable reading) {
            try {
                reading.run();
            } catch (StackOverflowError e) {
                problems.error(file, null, "is nested too deep to be read: expected a simpler document");
            } catch (OutOfMemoryError e) {
                problems.error(file, null, "needs more memory than there is: expected a smaller file");
            } catch (RuntimeException e) {
                problems.error(file, null, "cannot be read (" + reason(e) + "): expected a simpler file");
            }
        }
    }
}
