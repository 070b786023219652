package ipju.sandbox.page;

import ipju.chat.Source;
import ipju.lang.Language;
import ipju.sandbox.Content.Kind;
import ipju.sandbox.Said;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the page itself says, in one language.
 *
 * @param language to say it in
 */
public record PageWords(Language language) {

    private static final Pattern NEXT_CELL = Pattern.compile("; (?=[^\\s;:]+: )");
    private static final Pattern LOCATED = Pattern.compile("\\b(row|line|p\\.) (\\d+)$");

    /** The language as HTML names it. */
    public String code() {
        return language.code();
    }

    public String title() {
        return pick("입주 · 미리 써 보기", "Ipju · Try it here");
    }

    public String tagline() {
        return pick("텔레그램 없이 이 컴퓨터에서만 써 보는 화면이에요", "A rehearsal on this machine, without Telegram");
    }

    public String skip() {
        return pick("메시지 입력으로 건너뛰기", "Skip to the message box");
    }

    public String languages() {
        return pick("화면 언어", "Language");
    }

    public String newPerson() {
        return pick("새 사람으로 시작", "New person");
    }

    public String panes() {
        return pick("화면 나누기", "Panes");
    }

    public String chat() {
        return pick("대화", "Chat");
    }

    /** @param name of the person */
    public String chatWith(String name) {
        return pick(name + " 님과 입주의 대화", name + " and Ipju");
    }

    public String you(String name) {
        return pick(name + " 님으로 쓰는 중", "Writing as " + name);
    }

    public String staff() {
        return pick("담당자 그룹", "Staff group");
    }

    public String staffEmpty() {
        return pick("아직 조용해요", "Quiet so far");
    }

    public String staffSoon() {
        return pick(
                "상담을 남긴 사람이 생기면 여기에 문의 카드가 올라와요. 누가, 무엇을, 얼마나 급하게 묻는지와 봇이 이미 안내한 내용까지 한눈에 볼 수 있어요.",
                "When somebody asks for a person, a card appears here: who they are, what they need, how urgent it is, and what "
                        + "the bot has already told them.");
    }

    public String folder() {
        return pick("자료", "Folder");
    }

    public String folderState() {
        return pick("자료 상태", "State of the folder");
    }

    public String edition() {
        return pick("판", "Edition");
    }

    public String noEdition() {
        return pick("아직 읽는 중이에요", "Still being read");
    }

    public String passages() {
        return pick("구절", "Passages");
    }

    public String problems() {
        return pick("고칠 곳", "Problems");
    }

    public String noProblems() {
        return pick("고칠 곳이 없어요.", "Nothing to fix.");
    }

    public String error() {
        return pick("오류", "error");
    }

    public String warning() {
        return pick("주의", "warning");
    }

    public String refused() {
        return pick("새 판을 쓰지 않았어요. 지난 판으로 답하고 있어요.", "A newer edition was refused. The last good one is answering.");
    }

    public String gaps() {
        return pick("자료가 답하지 못한 질문", "Questions the folder could not answer");
    }

    public String gapsShort() {
        return pick("못 답한 질문", "Unanswered");
    }

    public String noGaps() {
        return pick("아직 없어요.", "None so far.");
    }

    public String times(long count) {
        return pick(count + "번", count == 1 ? "once" : count + " times");
    }

    public String more(int count) {
        return pick("외 " + count + "건", "and " + count + " more");
    }

    public String welcome() {
        return pick("무엇이든 물어보세요", "Ask anything");
    }

    public String welcomeText() {
        return pick(
                "호실, 비용, 입주 자격, 지원사업을 자료에서 찾아 출처와 함께 알려 드려요. 이렇게 물어볼 수 있어요.",
                "Units, costs, who may move in, support programs: answers come from the folder, with their sources. Try one of "
                        + "these.");
    }

    public List<String> examples() {
        return language.pick(
                List.of("소프트웨어 개발 회사도 입주할 수 있나요?", "전용 25평쯤, 월 200만 원 밑으로 있어요?", "지금 신청할 수 있는 지원사업은?"),
                List.of(
                        "Can a software company move in?",
                        "Any unit around 25 pyeong, under KRW 2 million a month?",
                        "Which support programs are open now?"));
    }

    public String start() {
        return pick("시작", "Start");
    }

    public String message() {
        return pick("메시지", "Message");
    }

    public String placeholder() {
        return pick("메시지 쓰기", "Write a message");
    }

    public String send() {
        return pick("보내기", "Send");
    }

    public String save() {
        return pick("고치기", "Save");
    }

    public String edit() {
        return pick("수정", "Edit");
    }

    public String editing() {
        return pick("메시지를 고치는 중이에요", "Editing your message");
    }

    public String cancel() {
        return pick("그만두기", "Cancel");
    }

    public String edited() {
        return pick("고침", "edited");
    }

    public String typing() {
        return pick("입주가 답을 쓰고 있어요", "Ipju is writing");
    }

    public String commands() {
        return pick("명령", "Commands");
    }

    public String noCommands() {
        return pick("봇이 아직 명령을 알려 주지 않았어요.", "The bot has set no commands yet.");
    }

    public String attach() {
        return pick("글 아닌 것 보내기", "Send something else");
    }

    public String stop() {
        return pick("봇 멈추기", "Stop the bot");
    }

    public String stopped() {
        return pick("봇을 멈췄어요. 다시 쓰면 이어져요.", "You stopped the bot. Write again to start it.");
    }

    public String restart() {
        return pick("다시 시작", "Start again");
    }

    public String inReplyTo() {
        return pick("답한 메시지", "In reply to");
    }

    public String sources(int count) {
        return pick("출처 " + count + "곳", count == 1 ? "1 source" : count + " sources");
    }

    public String file() {
        return pick("파일", "File");
    }

    public String place() {
        return pick("위치", "Place");
    }

    /**
     * Where something stands, in words.
     *
     * @param locator as in {@link ipju.chat.Source}
     */
    public String at(String locator) {
        return language.pick(
                LOCATED.matcher(locator).replaceAll(found -> {
                    String unit = found.group(1).startsWith("r")
                            ? "행"
                            : found.group(1).startsWith("l") ? "줄" : "쪽";
                    return found.group(2) + unit;
                }),
                locator);
    }

    /** What a source says, the cells of a row one to a line. */
    public String quote(Source source) {
        return source.locator().matches("(.*!)?row \\d+( \\(\\d+\\))?")
                ? NEXT_CELL.matcher(source.quote()).replaceAll("\n")
                : source.quote();
    }

    public String asOf() {
        return pick("기준일", "As of");
    }

    public String undated() {
        return pick("적혀 있지 않아요", "not stated");
    }

    public String original() {
        return pick("원문 보기", "Open the original");
    }

    public String waiting() {
        return pick("기다리는 중", "waiting");
    }

    public String opensPage() {
        return pick("새 창에서 열려요", "opens in a new window");
    }

    public String disconnected() {
        return pick("연결이 끊겼어요. 다시 잇는 중이에요.", "Connection lost. Trying again.");
    }

    public String over() {
        return pick("이 대화는 더 이상 없어요. 새로 시작해 주세요.", "This chat is gone. Please start anew.");
    }

    public String failed() {
        return pick("보내지 못했어요. 다시 한 번 해 주세요.", "That did not get through. Please try again.");
    }

    public String latest() {
        return pick("맨 아래로", "To the latest");
    }

    /** Why something that a person did went nowhere. */
    public String why(Said said) {
        switch (said) {
            case EMPTY:
                return pick("빈 메시지는 보낼 수 없어요.", "An empty message cannot be sent.");
            case TOO_LONG:
                return pick("한 번에 4,096자까지 보낼 수 있어요.", "A message holds at most 4,096 characters.");
            case NOT_THERE:
                return pick("그 메시지는 더 이상 없어요.", "That message is no longer there.");
            case FULL:
                return pick(
                        "봇이 가져가지 않은 메시지가 너무 많아 더 받을 수 없어요. 봇이 돌고 있는지 확인해 주세요.",
                        "Too many messages are waiting for the bot, so no more are taken. Is it running?");
            case DONE:
            default:
                return "";
        }
    }

    /** What a message is that is not text. */
    public String kind(Kind kind) {
        switch (kind) {
            case PHOTO:
                return pick("사진", "Photo");
            case VIDEO:
                return pick("영상", "Video");
            case VOICE:
                return pick("음성 메시지", "Voice message");
            case STICKER:
                return pick("스티커", "Sticker");
            case DOCUMENT:
                return pick("파일", "File");
            case LOCATION:
                return pick("위치", "Location");
            case CONTACT:
                return pick("연락처", "Contact");
            case POLL:
                return pick("투표", "Poll");
            case TOPIC_CREATED:
                return pick("새 주제", "New topic");
            case TOPIC_EDITED:
                return pick("주제 이름 바꿈", "Topic renamed");
            case TOPIC_CLOSED:
                return pick("주제 닫음", "Topic closed");
            case TOPIC_REOPENED:
                return pick("주제 다시 엶", "Topic opened again");
            case TEXT:
            default:
                return pick("메시지", "Message");
        }
    }

    private String pick(String ko, String en) {
        return language.pick(ko, en);
    }
}
