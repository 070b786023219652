package ipju.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import ipju.chat.Source;
import ipju.web.WebServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page as people use it, in a browser that nobody here wrote. */
@Timeout(180)
class PageTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static @Nullable Browser browser;

    private final Map<MessageRef, List<Source>> sources = new ConcurrentHashMap<>();
    private final AtomicReference<FolderState> folder = new AtomicReference<>(new FolderState(
            "3f2a9c1b",
            1284,
            List.of(),
            List.of(new FolderState.Problem(false, "programs.ko.md", 1, "review_by 2026-10-31 is past")),
            List.of(new FolderState.Gap("예시센터에 수영장이 있나요?", 3), new FolderState.Gap("휴먼테코 월세 얼마예요?", 1))));
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Sandbox sandbox = new Sandbox(
            InstantSource.system(),
            ZoneId.of("Asia/Seoul"),
            message -> sources.getOrDefault(message, List.of()),
            folder::get);
    private final WebServer server = WebServer.start("127.0.0.1", 0, sandbox.routes());
    private final EchoBot bot = new EchoBot(server.url(), sandbox.token(), sources);

    @BeforeAll
    static void openBrowser() {
        Optional<String> missing = Browser.missing();
        if (missing.isPresent() && "true".equals(System.getenv("CI"))) {
            fail("page tests must run here, but there is " + missing.get());
        }
        assumeTrue(missing.isEmpty(), () -> "SKIPPED: " + missing.orElse(""));
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void setCommands() {
        bot.api()
                .result(
                        "setMyCommands",
                        "commands",
                        List.of(
                                Map.of("command", "help", "description", "무엇을 물어볼 수 있나요"),
                                Map.of("command", "sources", "description", "방금 답의 출처"),
                                Map.of("command", "human", "description", "담당자와 이야기")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        sandbox.close();
        bot.close();
        server.close();
        assertThat(complaints).as("the browser's own complaints").isEmpty();
    }

    @Test
    void a_newcomer_presses_an_example_opens_a_source_and_presses_a_button() {
        Page page = open("ko-KR", 1280, 860);
        picture(page, "ko-empty");

        page.getByText("전용 25평쯤, 월 200만 원 밑으로 있어요?").click();

        Locator answer = page.locator("#log .theirs").last();
        assertThat(answer).containsText("전용 25평쯤, 월 200만 원 밑으로 있어요? (ko)");
        assertThat(answer.locator(".sources .count")).containsText("출처 2곳");
        answer.locator("details.source").first().locator("summary").click();
        assertThat(answer.locator("details.source").first()).containsText("rent_krw: 1650000");
        assertThat(answer.locator("details.source").first()).containsText("6행");
        assertThat(answer.locator("details.source").first()).containsText("units.csv");
        assertThat(answer.locator("details.source").first()).containsText("2026-11-20");
        picture(page, "ko-answer");

        bot.hold();
        Locator button = answer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("월 총비용"));
        button.click();
        assertThat(answer.locator("button.waiting")).hasCount(1);
        picture(page, "ko-waiting");
        bot.release();

        assertThat(answer.locator("button.waiting")).hasCount(0);
        assertThat(page.locator("#notice")).hasText("눌렀어요");
        assertThat(page.locator("#log .theirs").last()).containsText("cost");
    }

    @Test
    void english_reader_gets_an_english_page_and_can_switch_to_korean() {
        Page page = open("en-GB", 1280, 860, ColorScheme.DARK);
        assertThat(page.locator("h3").first()).hasText("Ask anything");

        page.getByText("Can a software company move in?").click();
        Locator answer = page.locator("#log .theirs").last();
        assertThat(answer).containsText("Can a software company move in? (en)");
        assertThat(answer.locator(".count")).containsText("2 sources");
        picture(page, "en-dark");

        page.getByText("한국어").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ko");
        assertThat(page.locator("#log .theirs")).hasCount(1);
        write(page, "이제 한국어로");
        assertThat(page.locator("#log .theirs").last()).containsText("이제 한국어로 (ko)");
    }

    @Test
    void script_tag_that_was_typed_is_shown_as_text() {
        Page page = open("ko-KR", 1000, 700);
        String typed = "<script>document.title='x'</script><img src=x onerror=alert(1)> \"' & <b>굵게</b>";

        write(page, typed);

        assertThat(page.locator("#log .mine .body")).hasText(typed);
        assertThat(page.locator("#log .theirs").last()).containsText(typed);
        assertThat(page.locator("#log img:not(.welcome img), #log script")).hasCount(0);
        assertThat(page).hasTitle("입주 · 미리 써 보기");
        page.reload();
        assertThat(page.locator("#log .mine .body")).hasText(typed);
        assertThat(page.locator("#log script")).hasCount(0);
    }

    @Test
    void whole_conversation_needs_no_mouse() {
        Page page = open("ko-KR", 1280, 860);
        assertThat(page.locator("#text")).isFocused();

        page.keyboard().type("주차 몇 대 돼요?");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("그리고 관리비는?");
        page.keyboard().press("Enter");
        Locator answer = page.locator("#log .theirs").first();
        assertThat(answer.locator("details.source")).hasCount(2);

        tabTo(page, "details.source summary");
        page.keyboard().press("Enter");
        assertThat(answer.locator("details.source").first()).hasAttribute("open", "");
        picture(page, "ko-keyboard");
        tabTo(page, ".keys button");
        bot.hold();
        page.keyboard().press("Enter");
        assertThat(answer.locator("button.waiting")).isFocused();
        bot.release();
        assertThat(answer.locator("button.waiting")).hasCount(0);
        assertThat(answer.locator(".keys button").first()).isFocused();
        tabTo(page, "summary[aria-label=명령]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu .items button", new Page.LocatorOptions().setHasText("/human")))
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu[open]")).hasCount(0);
    }

    @Test
    void own_message_can_be_rewritten_and_the_bot_hears_of_it() {
        Page page = open("ko-KR", 1000, 700);
        write(page, "예시센타");
        assertThat(page.locator("#log .theirs")).hasCount(1);

        page.locator("#log .mine .edit").click();
        assertThat(page.locator("#text")).hasValue("예시센타");
        page.locator("#text").fill("예시센터");
        page.locator("#send").click();

        assertThat(page.locator("#log .mine")).hasCount(1);
        assertThat(page.locator("#log .mine .body")).hasText("예시센터");
        assertThat(page.locator("#log .mine .edited")).hasText("고침");
        assertThat(page.locator("#log .theirs").last()).containsText("고친 말: 예시센터");
    }

    @Test
    void pictures_can_be_sent_and_the_bot_can_be_stopped_and_started() {
        Page page = open("ko-KR", 1000, 700);
        write(page, "안녕");
        assertThat(page.locator("#log .theirs")).hasCount(1);

        page.locator("summary[aria-label='글 아닌 것 보내기']").click();
        picture(page, "ko-menu");
        page.getByText("사진").click();
        assertThat(page.locator("#log .theirs").last()).containsText("글이 아니에요.");

        page.locator("summary[aria-label='글 아닌 것 보내기']").click();
        page.getByText("봇 멈추기").click();
        assertThat(page.locator("#blocked")).isVisible();
        page.locator("#blocked button").click();
        assertThat(page.locator("#blocked")).isHidden();
    }

    @Test
    void new_person_sees_nothing_of_the_one_before() {
        Page page = open("ko-KR", 1000, 700);
        write(page, "비밀이에요");
        assertThat(page.locator("#log .theirs")).hasCount(1);
        String before = page.url();

        page.getByText("새 사람으로 시작").click();

        assertThat(page.locator("#chat-title")).containsText("이도윤");
        assertThat(page.locator("#log .message")).hasCount(0);
        assertThat(page.url()).isNotEqualTo(before);
        write(page, "저는 다른 사람이에요");
        assertThat(page.locator("#log .theirs")).hasCount(1);
        page.navigate(before);
        assertThat(page.locator("#log .mine .body")).hasText("비밀이에요");
    }

    @Test
    void page_fits_a_phone_and_shows_its_panes_one_at_a_time() {
        Page page = open("ko-KR", 360, 740);
        picture(page, "phone-empty");
        write(page, "전용 25평쯤, 월 200만 원 밑으로, 12월에 들어갈 수 있는 호실 있나요?");
        Locator answer = page.locator("#log .theirs").last();
        assertThat(answer.locator("details.source")).hasCount(2);
        picture(page, "phone-answer");
        fits(page);

        page.locator("[data-tab=staff]").click();
        assertThat(page.locator("#staff")).isVisible();
        assertThat(page.locator("#chat")).isHidden();
        picture(page, "phone-staff");
        fits(page);
        page.locator("[data-tab=folder]").click();
        assertThat(page.locator("#folder")).isVisible();
        picture(page, "phone-folder");
        fits(page);
    }

    @Test
    void state_of_the_folder_changes_while_one_looks() {
        Page page = open("ko-KR", 1280, 860);
        assertThat(page.locator("#folder-state")).containsText("3f2a9c1b");

        folder.set(new FolderState(
                "3f2a9c1b",
                1284,
                List.of("units.csv:14 exclusive_m2 161.5 is larger than contract_m2 82.7: swapped?"),
                List.of(
                        new FolderState.Problem(
                                true, "units.csv", 14, "exclusive_m2 161.5 is larger than contract_m2 82.7: swapped?"),
                        new FolderState.Problem(
                                true, "programs.csv", 1, "unknown column \"opens_from\": did you mean \"open_from\"?"),
                        new FolderState.Problem(false, "faq.ko.md", 1, "review_by 2026-10-31 is past")),
                List.of(new FolderState.Gap("자전거는 어디에 세워요? <b>", 2))));

        assertThat(page.locator("#folder-state .refused")).containsText("units.csv:14");
        assertThat(page.locator("#folder-state")).containsText("자전거는 어디에 세워요? <b>");
        picture(page, "ko-folder-refused");
    }

    @Test
    void what_the_bot_sends_to_staff_stands_right() {
        Page page = open("ko-KR", 1280, 860);
        assertThat(page.locator("#staff")).containsText("문의 카드가 올라와요");
        long staff = sandbox.staffChat();

        int thread = bot.api()
                .result("createForumTopic", "chat_id", staff, "name", "L-0142 · 김하늘 · 25평")
                .path("message_thread_id")
                .asInt();
        bot.api()
                .result(
                        "sendMessage",
                        "chat_id",
                        staff,
                        "message_thread_id",
                        thread,
                        "text",
                        "<b>새 문의</b> · 첫 답 13:50까지\n소프트웨어 개발, 12명",
                        "parse_mode",
                        "HTML");

        assertThat(page.locator("#staff-log .message")).hasCount(2);
        assertThat(page.locator("#staff-log .message").last()).containsText("소프트웨어 개발, 12명");
        picture(page, "ko-staff");
    }

    private static void write(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press(i == 0 ? "Shift+Tab" : "Tab");
            if ((boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
                return;
            }
        }
        fail("not reached with the tab key: " + selector);
    }

    /** Nothing sticks out to the right. */
    private static void fits(Page page) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways")
                .isTrue();
    }

    private Page open(String locale, int width, int height) {
        return open(locale, width, height, ColorScheme.LIGHT);
    }

    private Page open(String locale, int width, int height, ColorScheme scheme) {
        Browser opened = browser;
        if (opened == null) {
            throw new IllegalStateException("no browser");
        }
        BrowserContext context = opened.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setColorScheme(scheme)
                        .setViewportSize(width, height));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(server.url() + "/");
        page.waitForSelector("body[data-live=yes]");
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
