package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.knowledge.Passage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTextTest {

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).centers();
    }

    private Passage only(String file, String text) {
        folder.file(file, text);
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.passages(file)).hasSize(1);
        return folder.passages(file).get(0);
    }

    @Test
    void unit_is_told_in_both_languages() {
        Passage unit = only(
                "units.csv",
                "center,unit,floor,use,exclusive_m2,contract_m2,deal,deposit_krw,rent_krw,vat,status,"
                        + "available_from,source,as_of\nseongsu-a,302,3,industrial,82.7,161.5,lease,30000000,2500000,excl,open,"
                        + "2026-12-01,us,2026-11-20\n");

        assertThat(unit.heading()).isEqualTo("성수 에이타워 Seongsu A Tower 302");
        assertThat(unit.text())
                .isEqualTo("성수 에이타워, 302호, 3층, 공장 업무시설, 전용 82.7㎡, 계약 161.5㎡, 임대, 보증금 30,000,000원, 월세 2,500,000원,"
                        + " 부가세 별도, 입주 가능일 2026-12-01, 공실 입주 가능\n"
                        + "Seongsu A Tower, unit 302, floor 3, industrial factory office, exclusive 82.7 m2,"
                        + " contract 161.5 m2, lease, deposit KRW 30,000,000, monthly rent KRW 2,500,000, VAT excluded,"
                        + " available from 2026-12-01, available");
    }

    @Test
    void fee_is_told_with_its_item_and_what_it_includes() {
        Passage fee = only(
                "fees.csv",
                "center,item,value,unit,per,basis,includes_ko,includes_en,source,as_of\n"
                        + "seongsu-a,maintenance,9000,KRW,pyeong,contract,청소,cleaning,us,2026-11-01\n");

        assertThat(fee.heading()).isEqualTo("성수 에이타워 Seongsu A Tower maintenance 관리비");
        assertThat(fee.text())
                .isEqualTo("성수 에이타워, 관리비, 평당, 9,000원, 계약면적 기준, 포함: 청소\n"
                        + "Seongsu A Tower, maintenance, 9,000 KRW, per pyeong, contract area, includes cleaning");
    }

    @Test
    void facility_item_is_words() {
        Passage gym = only(
                "facility.csv",
                "center,item,value_ko,value_en,source,as_of\n"
                        + "seongsu-a,meeting_room,2층 예약제,2nd floor by booking,us,2026-11-01\n");

        assertThat(gym.heading()).contains("Seongsu A Tower meeting room");
        assertThat(gym.text())
                .isEqualTo("성수 에이타워, meeting room, 2층 예약제\nSeongsu A Tower, meeting room, 2nd floor by booking");
    }

    @Test
    void eligibility_heading_holds_names_aliases_and_code() {
        Passage row = only(
                "eligibility.csv",
                "ksic,name_ko,name_en,aliases,verdict,where,condition_en,basis,source,as_of\n"
                        + "62,개발,Software,앱;app,conditional,industrial,with a lab,법,us,2026-11-01\n");

        assertThat(row.heading()).isEqualTo("개발 Software 앱 app 62");
        assertThat(row.text()).contains("조건부 가능", "with a lab", "KSIC 62");
    }

    @Test
    void program_and_contact_tell_whom_to_ask() {
        Passage program = only(
                "programs.csv",
                "id,name_ko,name_en,kind,who_ko,who_en,benefit_ko,benefit_en,contact,source,as_of\n"
                        + "p1,육성자금,SME loan,loan,중소기업,SMEs,2억,200 million won,02-2286-0000,us,2026-11-01\n");
        Passage contact = only(
                "contacts.csv",
                "role,name_ko,name_en,phone,as_of\nforeign,서울글로벌센터,Seoul Global Center,02-2075-4180,2026-11-01\n");

        assertThat(program.heading()).isEqualTo("육성자금 SME loan");
        assertThat(program.text()).contains("혜택: 2억", "benefit: 200 million won", "문의 02-2286-0000");
        assertThat(contact.heading()).isEqualTo("서울글로벌센터 Seoul Global Center foreign 외국인 지원");
        assertThat(contact.text()).contains("전화 02-2075-4180", "phone 02-2075-4180");
    }

    @Test
    void center_is_told_with_what_is_stated_only() {
        folder.file(
                "centers.csv",
                "id,name_ko,name_en,aliases,drive_in_to,truck_limit_t,source,as_of\n"
                        + "a,에이,A,에이동;A-dong,3,2.5,us,2026-11-01\n");

        Passage center = folder.passages("centers.csv").get(0);

        assertThat(center.heading()).isEqualTo("에이 A 에이동 A-dong");
        assertThat(center.text())
                .isEqualTo("에이, 차량 제한 2.5톤, 차량 진입(드라이브인) 3층까지\nA, truck limit 2.5 t, trucks drive in up to floor 3");
    }
}
