package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.Editions;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Reply;
import ipju.chat.UnitRef;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Problem;
import ipju.knowledge.files.FolderReader;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder of an invented town with two buildings, and a bot that answers from it on {@link #TODAY}. */
final class Town {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String CENTERS = """
            id,name_ko,name_en,aliases,address_ko,address_en,built,floors_up,floors_down,walk_min,drive_in_to,phone,sample,source,as_of
            oak,참나무타워,Oak Tower,참나무,갈매시 나무로 1,1 Namu-ro,2015,12,2,5,3,031-000-1111,yes,invented,2026-11-20
            elm,느릅센터,Elm Center,,갈매시 나무로 9,9 Namu-ro,2019,9,1,8,0,031-000-2222,yes,invented,2026-11-20
            """;
    private static final String UNITS = """
            center,unit,floor,use,exclusive_m2,contract_m2,height_m,load_t_m2,power_kw,deal,deposit_krw,rent_krw,price_krw,vat,available_from,status,note_ko,note_en,sample,source,as_of
            oak,301,3,industrial,66,132,4.5,1.2,30,lease,15000000,1500000,,excl,2026-11-01,open,남향이에요.,Faces south.,yes,invented,2026-11-20
            oak,302,3,industrial,99,198,4.5,1.2,50,lease,20000000,2000000,,excl,2026-12-31,open,,,yes,invented,2026-11-20
            oak,501,5,industrial,100,200,,,,lease,20000000,2000000,,incl,2027-01-01,open,,,yes,invented,2026-11-20
            oak,1201,12,industrial,132,264,3.9,1.0,60,lease,30000000,,,excl,,open,,,yes,invented,2026-11-20
            oak,B101,B1,storage,33,66,3.2,2.0,10,lease,5000000,600000,,excl,2026-11-01,open,,,yes,invented,2026-11-20
            oak,401,4,industrial,82,164,4.5,1.2,40,lease,18000000,1800000,,excl,2026-11-01,hold,,,yes,invented,2026-11-20
            oak,402,4,industrial,82,164,4.5,1.2,40,lease,18000000,1800000,,excl,2026-11-01,gone,,,yes,invented,2026-11-20
            elm,201,2,support,50,100,,,,lease,10000000,2000000,,excl,2026-11-01,open,,,yes,invented,2026-11-20
            elm,701,7,industrial,165,330,,,,sale,,,1500000000,excl,2026-11-01,open,,,yes,invented,2026-11-20
            elm,901,9,industrial,66,132,,,,sale,,,700000000,excl,2026-11-01,open,,,yes,invented,2026-11-20
            """;
    private static final String FEES = """
            center,item,value,unit,per,basis,includes_ko,includes_en,sample,source,as_of
            oak,maintenance,8000,KRW,pyeong,contract,청소 포함이에요.,Cleaning is included.,yes,invented,2026-11-20
            oak,parking_free,1,vehicle,unit,,,,yes,invented,2026-11-20
            oak,parking_monthly,100000,KRW,vehicle,,,,yes,invented,2026-11-20
            """;
    private static final String ELIGIBILITY = """
            ksic,name_ko,name_en,aliases,verdict,where,condition_ko,condition_en,basis,source,as_of
            582,소프트웨어 개발,Software development,앱 개발;app development,yes,industrial,,,Act 1,law,2026-11-01
            10,식품 제조업,Food manufacturing,식품 공장;food factory,conditional,industrial,폐수가 없어야 해요.,No waste water.,Act 2,law,2026-11-01
            476,온라인 판매업,Online retail,온라인 쇼핑몰;online shop,check,industrial,실제 하는 일을 봐요.,It depends on the real work.,Act 3,law,2026-11-01
            561,음식점,Restaurant,식당;restaurant,no,industrial,,,Act 4,law,2026-11-01
            561,음식점,Restaurant,식당;restaurant,yes,support,,,Act 4,law,2026-11-01
            """;
    private static final String PROGRAMS = """
            id,name_ko,name_en,agency,kind,who_ko,who_en,benefit_ko,benefit_en,open_from,open_to,status_rule,url,contact,source,as_of
            fund,이전 자금,Moving loan,갈매시,loan,이전 기업,Moving companies,최대 5천만 원 융자,Loans of up to KRW 50 million,2026-11-01,2026-11-30,,,031-000-3333,city,2026-11-01
            late,설비 지원,Equipment grant,갈매시,grant,제조업,Manufacturers,설비비 절반,Half of the equipment cost,2027-01-05,2027-01-31,,,,city,2026-11-01
            over,창업 공간,Start-up space,갈매시,space,창업 기업,Start-ups,무료 공간,Free space,2026-03-01,2026-03-31,,,,city,2026-11-01
            left,고용 보조금,Hiring subsidy,갈매시,grant,채용 기업,Companies that hire,인건비 일부,Part of the wages,,,while_funds_last,,,city,2026-11-01
            dark,수출 상담,Export fair,갈매시,event,수출 기업,Exporters,상담,Meetings,,,unknown,,031-000-4444,city,2026-11-01
            """;
    private static final String CONTACTS = """
            role,name_ko,name_en,phone,email,hours,languages,as_of
            leasing,입주 상담,Leasing desk,02-000-0000,leasing@example.com,09:00~18:00,ko;en,2026-11-20
            emergency,방재실,Control room,02-000-0119,,,ko,2026-11-20
            """;
    private static final String PARKING = """
            ---
            title: 주차 안내
            lang: ko
            as_of: 2026-11-01
            ---
            ## 방문 주차
            방문 차량은 30분까지 무료이고 그 뒤로는 10분에 500원이에요.
            """;
    private static final String BICYCLES = """
            ---
            title: Bicycles
            lang: en
            as_of: 2026-11-01
            ---
            ## Opening hours of the bicycle room
            The bicycle room is open from 7:00 to 23:00 every day.
            """;

    private static final class Shared {
        private static final Town TOWN = new Town(read(files()));
    }

    private final Edition edition;
    private final Answerer answerer = new Answerer(AnswerSettings.DEFAULT);

    private Town(Edition edition) {
        this.edition = edition;
    }

    /** The town as it stands; built once for all tests. */
    static Town shared() {
        return Shared.TOWN;
    }

    /** The town with one file written anew or added. */
    static Town with(String name, String text) {
        Map<String, String> files = files();
        files.put(name, text);
        return new Town(read(files));
    }

    /** A folder of nothing but these files: name, text, name, text … */
    static Town of(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new Town(read(files));
    }

    /** A document of one passage. */
    static String document(String frontMatter, String heading, String text) {
        return "---\n" + frontMatter + "\n---\n## " + heading + "\n" + text + "\n";
    }

    Edition edition() {
        return edition;
    }

    /** The reply to the first message of a chat, in the language of the message. */
    Reply ask(String text) {
        return answer(text, null, About.NOTHING).reply();
    }

    /** The reply to one more message of a chat. */
    Answer ask(String text, Answer before) {
        return answer(text, null, before.about());
    }

    Answer answer(String text, @Nullable Language language, About before) {
        return answerer.answer(text, language, edition, before, TODAY);
    }

    /** What is understood of a question before any route is asked. */
    Asked asked(String text) {
        return asked(text, About.NOTHING);
    }

    Asked asked(String text, About before) {
        return Asked.read(text, Language.guess(text), TODAY, before, edition, AnswerSettings.DEFAULT);
    }

    /** The numbers of the units that a question finds, in order. */
    List<String> units(String text) {
        return ask(text).units().stream().map(UnitRef::unit).toList();
    }

    Row unit(String number) {
        return edition.units().byNumber(number).get(0);
    }

    Row row(Table table, int index) {
        return edition.knowledge().catalog().rows(table).get(index);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("centers.csv", CENTERS);
        files.put("units.csv", UNITS);
        files.put("fees.csv", FEES);
        files.put("eligibility.csv", ELIGIBILITY);
        files.put("programs.csv", PROGRAMS);
        files.put("contacts.csv", CONTACTS);
        files.put("parking.ko.md", PARKING);
        files.put("bicycles.en.md", BICYCLES);
        return files;
    }

    private static Edition read(Map<String, String> files) {
        try {
            Path folder = Files.createTempDirectory("town");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            KnowledgeBase knowledge = new FolderReader().read(folder, TODAY);
            for (String name : files.keySet()) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
            if (!files.isEmpty()) {
                assertThat(knowledge.problems().stream().filter(Problem::isError))
                        .isEmpty();
            }
            return Editions.of(knowledge);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
