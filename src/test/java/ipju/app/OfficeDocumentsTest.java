package ipju.app;

import static ipju.OfficeFixtures.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipju.OfficeFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder with one document of each kind, from the files to the answers. */
@Timeout(120)
class OfficeDocumentsTest {

    @TempDir
    static Path directory;

    private static Place place;

    @BeforeAll
    static void moveIn() throws IOException {
        place = Place.small(directory);
        document(
                "rules.pdf",
                "House rules",
                "en",
                OfficeFixtures.pdf(
                        lines("These rules hold for all tenants of the building."),
                        lines(
                                "Freight lift",
                                "",
                                "The freight lift carries at most 3 tons and must be booked two days ahead.")));
        document("movein.docx", "이사 안내", "ko", OfficeFixtures.word(document -> {
            var heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("이사 시간");
            document.createParagraph().createRun().setText("이사는 평일 저녁 7시 이후에만 할 수 있습니다.");
            var second = document.createParagraph();
            second.setStyle("Heading2");
            second.createRun().setText("보양 작업");
            document.createParagraph().createRun().setText("승강기 보양 작업에는 보증금 30만원을 맡깁니다.");
        }));
        document("prices.xlsx", "회의실 요금표", "ko", OfficeFixtures.workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("회의실");
            row(sheet, 0, "회의실 요금 안내");
            row(sheet, 1, "회의실", "정원", "시간당 요금");
            row(sheet, 2, "한강", "8명", "12,000원");
            row(sheet, 3, "서울숲", "20명", "35,000원");
        }));
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static void document(String name, String title, String lang, byte[] bytes) throws IOException {
        Files.write(place.folder().resolve(name), bytes);
        place.knowledge(name + ".meta.yaml", "title: " + title + "\nlang: " + lang + "\nas_of: 2026-11-02\n");
    }

    private static JsonNode citation(String question) throws IOException {
        JsonNode answer =
                new ObjectMapper().readTree(place.run("ask", "--json", question).out());
        assertThat(answer.get("outcome").asText()).as(answer.toString()).isEqualTo("answer");
        assertThat(answer.get("citations")).hasSize(1);
        return answer.get("citations").get(0);
    }

    private static void assertCites(JsonNode citation, String file, String locator, String quote) {
        assertThat(citation.get("file").asText()).isEqualTo(file);
        assertThat(citation.get("locator").asText()).isEqualTo(locator);
        assertThat(citation.get("as_of").asText()).isEqualTo("2026-11-02");
        assertThat(citation.get("quote").asText()).contains(quote);
    }

    @Test
    void the_folder_would_be_published() throws IOException {
        JsonNode check =
                new ObjectMapper().readTree(place.run("check", "--json").out());

        assertThat(check.get("publishable").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.get("problems")).isEmpty();
        assertThat(check.get("rows").get("prices").asInt()).isEqualTo(2);
    }

    @Test
    void word_document_answers_with_its_heading() throws IOException {
        assertCites(citation("이사는 몇 시부터 할 수 있어요?"), "movein.docx", "이사 시간", "이사는 평일 저녁 7시 이후에만 할 수 있습니다.");
        assertCites(citation("보양 작업 보증금은 얼마예요?"), "movein.docx", "이사 시간 > 보양 작업", "보증금 30만원을 맡깁니다.");
    }

    @Test
    void pdf_answers_with_its_page() throws IOException {
        assertCites(
                citation("How many tons does the freight lift carry?"),
                "rules.pdf",
                "p. 2",
                "The freight lift carries at most 3 tons and must be booked two days ahead.");
    }

    @Test
    void workbook_answers_with_the_row_of_its_sheet() throws IOException {
        assertCites(
                citation("서울숲 회의실 요금은 시간당 얼마예요?"), "prices.xlsx", "회의실!row 4", "회의실: 서울숲; 정원: 20명; 시간당 요금: 35,000원");
    }

    @Test
    void people_read_page_and_row_in_their_own_words() {
        assertThat(place.run("ask", "서울숲 회의실 요금은 시간당 얼마예요?").out())
                .contains("35,000원", "📄 회의실 요금표 › 회의실 4행 · 2026-11-02 기준");
        assertThat(place.run("ask", "How many tons does the freight lift carry?")
                        .out())
                .contains("3 tons", "📄 House rules, p. 2 · as of 2026-11-02");
    }

    @Test
    void libraries_for_documents_stay_out_of_a_start_without_documents() throws Exception {
        Place plain = Place.small(directory.resolve("plain"));

        String loaded = loaded(plain, "무료 주차는 몇 대까지예요?");

        assertThat(loaded)
                .contains("ipju.knowledge.files.FolderReader")
                .doesNotContain("org.apache.poi", "org.apache.pdfbox");
        assertThat(loaded(place, "무료 주차는 몇 대까지예요?")).contains("org.apache.poi", "org.apache.pdfbox");
    }

    private static String loaded(Place place, String question) throws Exception {
        Path log = Files.createTempFile(directory, "classes", ".log");
        Path said = Files.createTempFile(directory, "said", ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ipju.app.Main",
                        "ask",
                        "--knowledge=" + place.folder(),
                        "--config=" + directory.resolve("config"),
                        "--data=" + directory.resolve("data"),
                        "--now=" + Place.DAY,
                        question))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(told).isZero();
        // the libraries for documents have no word to say; that of the index has one on newer Java
        assertThat(told).contains("2대").doesNotContain("log4j", "LogFactory", "pdfbox", "apache.poi", "SLF4J");
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
